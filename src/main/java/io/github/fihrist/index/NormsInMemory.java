// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.document.FieldNorms;
import java.io.IOException;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The norms of one field after another, each field's in an array. Who writes postings asks for the
 * field again with every term, and for a norm with every article of a term; from the file that took
 * a ninth of the time. For one thread.
 */
final class NormsInMemory extends NormsProducer {
  private final NormsProducer norms;
  private final int articles;
  private @Nullable FieldInfo field;
  private NumericDocValues ofField = new FieldNorms().values(0);

  /** Those of a segment with so many articles. */
  NormsInMemory(NormsProducer norms, int articles) {
    this.norms = norms;
    this.articles = articles;
  }

  /** The same instance until another field is asked for. */
  @Override
  public NumericDocValues getNorms(FieldInfo wanted) throws IOException {
    if (wanted != field) {
      ofField = FieldNorms.read(norms.getNorms(wanted)).values(articles);
      field = wanted;
    }
    return ofField;
  }

  @Override
  public void checkIntegrity() throws IOException {
    norms.checkIntegrity();
  }

  @Override
  public void close() throws IOException {
    norms.close();
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

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
  private NumericDocValues ofField = new InArray(new byte[0]);

  /** Those of a segment with so many articles. */
  NormsInMemory(NormsProducer norms, int articles) {
    this.norms = norms;
    this.articles = articles;
  }

  /** The same instance until another field is asked for. */
  @Override
  public NumericDocValues getNorms(FieldInfo wanted) throws IOException {
    if (wanted != field) {
      ofField = new InArray(read(norms.getNorms(wanted)));
      field = wanted;
    }
    return ofField;
  }

  private byte[] read(NumericDocValues values) throws IOException {
    byte[] read = new byte[articles];
    while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      // IndexSimilarity makes bytes; 0 is of an article without a term of the field.
      read[values.docID()] = (byte) values.longValue();
    }
    return read;
  }

  @Override
  public void checkIntegrity() throws IOException {
    norms.checkIntegrity();
  }

  @Override
  public void close() throws IOException {
    norms.close();
  }

  private static final class InArray extends NumericDocValues {
    private final byte[] norms;
    private int article = -1;

    InArray(byte[] norms) {
      this.norms = norms;
    }

    @Override
    public boolean advanceExact(int target) {
      article = target;
      return norms[target] != 0;
    }

    @Override
    public long longValue() {
      return norms[article];
    }

    @Override
    public int docID() {
      return article;
    }

    @Override
    public int nextDoc() {
      return advance(article + 1);
    }

    @Override
    public int advance(int target) {
      article = target;
      while (article < norms.length && norms[article] == 0) {
        article++;
      }
      article = article < norms.length ? article : NO_MORE_DOCS;
      return article;
    }

    @Override
    public long cost() {
      return norms.length;
    }
  }
}

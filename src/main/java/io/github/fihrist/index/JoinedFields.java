// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * The postings of several segments as those of one: the articles of each stand behind those of the
 * segment before, and none is missing. To be read once, from the first term to the last.
 */
/*
 * Lucene's own joining also leaves deleted articles out and sorts the others. That nearly no merge
 * of a rebuild needs, and it asks for the next article of a term through five calls.
 */
final class JoinedFields extends Fields {
  private final MergeState state;

  private JoinedFields(MergeState state) {
    this.state = state;
  }

  /** Whether the segments of a merge can be joined so: no article is deleted and none is moved. */
  static boolean canJoin(MergeState state) {
    return !state.needsIndexSort && Arrays.stream(state.liveDocs).allMatch(Objects::isNull);
  }

  /** Those of a merge that {@link #canJoin} allows. */
  static JoinedFields of(MergeState state) throws IOException {
    for (FieldsProducer fields : state.fieldsProducers) {
      if (fields != null) {
        state.checkAborted();
        fields.checkIntegrity();
      }
    }
    return new JoinedFields(state);
  }

  @Override
  public Iterator<String> iterator() {
    TreeSet<String> names = new TreeSet<>();
    for (FieldsProducer fields : state.fieldsProducers) {
      if (fields != null) {
        fields.forEach(names::add);
      }
    }
    return names.iterator();
  }

  @Override
  public int size() {
    return -1;
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    List<JoinedTerms.Part> parts = new ArrayList<>();
    int firstArticle = 0;
    Terms any = null;
    for (int i = 0; i < state.fieldsProducers.length; i++) {
      FieldsProducer fields = state.fieldsProducers[i];
      Terms terms = fields == null ? null : fields.terms(field);
      if (terms != null) {
        any = terms;
        parts.add(new JoinedTerms.Part(terms.iterator(), firstArticle));
      }
      firstArticle += state.maxDocs[i];
    }
    return any == null ? null : new OneField(any, new JoinedTerms(parts));
  }

  /** What a field has is the same in each segment; only its terms are asked for. */
  private static final class OneField extends FilterLeafReader.FilterTerms {
    private final JoinedTerms terms;

    OneField(Terms any, JoinedTerms terms) {
      super(any);
      this.terms = terms;
    }

    @Override
    public TermsEnum iterator() {
      return terms;
    }
  }
}

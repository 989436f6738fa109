// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The headlines of the index by how they begin. For one thread. */
final class Headlines {
  /** Of headlines with a beginning that so many share, some of the first are as good as any. */
  private static final int MAX_TITLES = 1_000;

  private final IndexReader reader;

  private record Found(int doc, long millis, String folded) {}

  Headlines(IndexReader reader) {
    this.reader = reader;
  }

  /** Adds those that begin so as far as there is room, the newest first. */
  void addTo(Completer.Completions completions, List<TypedPrefix.Variant> variants)
      throws IOException {
    List<Found> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(IndexField.COMPLETION_TITLE);
      if (terms != null) {
        for (TypedPrefix.Variant variant : variants) {
          find(leaf, terms.iterator(), new BytesRef(variant.folded()), found);
        }
      }
    }
    found.sort(Comparator.comparingLong(Found::millis).reversed().thenComparingInt(Found::doc));
    StoredArticles articles = new StoredArticles(reader);
    for (Found each : found) {
      if (completions.areFull()) {
        return;
      }
      String title = articles.title(each.doc()).orElseThrow();
      completions.add(
          each.folded(),
          title.strip().replaceAll("\\s+", " "),
          Completer.variant(each.folded(), variants),
          1);
    }
  }

  private static void find(
      LeafReaderContext leaf, TermsEnum each, BytesRef prefix, List<Found> found)
      throws IOException {
    LeafReader reader = leaf.reader();
    boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    for (int i = 0; more && i < MAX_TITLES && StringHelper.startsWith(each.term(), prefix); i++) {
      PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
      int doc = firstLive(postings, reader.getLiveDocs());
      if (doc != DocIdSetIterator.NO_MORE_DOCS) {
        SortedNumericDocValues dates = DocValues.getSortedNumeric(reader, IndexField.DATE);
        long millis = dates.advanceExact(doc) ? dates.nextValue() : Long.MIN_VALUE;
        found.add(new Found(leaf.docBase + doc, millis, each.term().utf8ToString()));
      }
      more = each.next() != null;
    }
  }

  private static int firstLive(PostingsEnum postings, Bits live) throws IOException {
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
      doc = postings.nextDoc();
    }
    return doc;
  }
}

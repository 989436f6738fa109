// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Whether what completes queries is what the articles say: articles spread over the whole index are
 * analysed again, and their completions compared with those in the index, none lacking and none too
 * many.
 */
final class CompletionCheck {
  /** Analysing all would take as long as a rebuild. */
  private static final int SAMPLE = 1000;

  private static final int MAX_LISTED = 5;

  private final ArticleDocuments documents;

  CompletionCheck(TextAnalysis analysis) {
    documents = new ArticleDocuments(analysis);
  }

  List<String> problems(DirectoryReader reader) throws IOException {
    List<String> ids = new ArrayList<>();
    int stride = Math.max(1, reader.maxDoc() / SAMPLE);
    for (LeafReaderContext leaf : reader.leaves()) {
      addWrong(leaf.reader(), sample(leaf, stride), ids);
    }
    List<String> problems = new ArrayList<>();
    for (String id : ids.subList(0, Math.min(MAX_LISTED, ids.size()))) {
      problems.add(
          "the completions of article '%s' are not those of its text; rebuild the index"
              .formatted(id));
    }
    if (ids.size() > MAX_LISTED) {
      problems.add(
          "the completions of %d more articles are not those of their texts"
              .formatted(ids.size() - MAX_LISTED));
    }
    return problems;
  }

  /** Some live documents of a segment, each with a sum of 0. */
  private static Map<Integer, Long> sample(LeafReaderContext leaf, int stride) {
    Bits live = leaf.reader().getLiveDocs();
    Map<Integer, Long> sums = new TreeMap<>();
    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
      if ((leaf.docBase + doc) % stride == 0 && (live == null || live.get(doc))) {
        sums.put(doc, 0L);
      }
    }
    return sums;
  }

  private void addWrong(LeafReader leaf, Map<Integer, Long> sums, List<String> ids)
      throws IOException {
    for (String field : IndexField.COMPLETIONS) {
      Terms terms = leaf.terms(field);
      if (terms != null) {
        addAll(terms.iterator(), field, sums);
      }
    }
    StoredArticles articles = new StoredArticles(leaf);
    for (Map.Entry<Integer, Long> each : sums.entrySet()) {
      Article article = articles.article(each.getKey());
      Document anew = documents.toDocument(article);
      if (expected(anew) != each.getValue()) {
        ids.add(article.id());
      }
    }
  }

  private static void addAll(TermsEnum terms, String field, Map<Integer, Long> sums)
      throws IOException {
    PostingsEnum docs = null;
    while (terms.next() != null) {
      long worth = worth(field, terms.term());
      docs = terms.postings(docs, PostingsEnum.NONE);
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        sums.computeIfPresent(docs.docID(), (doc, sum) -> sum + worth);
      }
    }
  }

  private static long expected(Document document) {
    long sum = 0;
    for (String field : IndexField.COMPLETIONS) {
      for (IndexableField each : document.getFields(field)) {
        sum += worth(field, new BytesRef(each.stringValue()));
      }
    }
    return sum;
  }

  /** The sum of these is the same in any order, and hardly ever for others. */
  private static long worth(String field, BytesRef term) {
    long low = StringHelper.murmurhash3_x86_32(term, field.hashCode()) & 0xFFFF_FFFFL;
    long high = StringHelper.murmurhash3_x86_32(term, ~field.hashCode());
    return high << Integer.SIZE | low;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** What is in an index. */
final class Found {
  static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  private Found() {}

  /** Of a generation: its only segment, or the largest part of it. */
  static Path largestFile(Path generation) throws IOException {
    try (var files = Files.list(generation)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("_"))
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  /** How many articles have a word, as spelled. */
  static int count(Path dir, String word) throws IOException {
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS)) {
      return count(index, word);
    }
  }

  static int count(LiveIndex index, String word) throws IOException {
    try (LiveIndex.Lease lease = index.acquire()) {
      return count(lease, word);
    }
  }

  static int count(LiveIndex.Lease lease, String word) throws IOException {
    return lease.searcher().count(new TermQuery(new Term(IndexField.text(View.EXACT), word)));
  }

  /** All bodies by id. */
  static SortedMap<String, String> bodies(Path dir) throws IOException {
    SortedMap<String, String> bodies = new TreeMap<>();
    try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
        LiveIndex.Lease lease = index.acquire()) {
      IndexSearcher searcher = lease.searcher();
      for (ScoreDoc hit : searcher.search(MatchAllDocsQuery.INSTANCE, 1_000_000).scoreDocs) {
        var article = new StoredArticles(searcher.getIndexReader()).article(hit.doc);
        bodies.put(article.id(), article.body());
      }
    }
    return bodies;
  }
}

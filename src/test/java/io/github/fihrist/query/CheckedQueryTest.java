// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedQueryTest {
  private static final String FIELD = "text";

  @TempDir Path folder;

  @Test
  void findsAndScoresWhatBothInStepWould() throws IOException {
    Random random = new Random(11);
    try (Directory directory = FSDirectory.open(folder)) {
      write(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 0; i < 100; i++) {
          check(searcher, anyOf(random, 4), anyOf(random, 2));
          check(searcher, anyOf(random, 3), phrase(random));
          check(searcher, anyOf(random, 3), new TermQuery(new Term(FIELD, "lacking")));
        }
      }
    }
  }

  private static void check(IndexSearcher searcher, Query scored, Query found) throws IOException {
    Query checked = new CheckedQuery(scored, found);
    Query inStep =
        new BooleanQuery.Builder().add(scored, Occur.MUST).add(found, Occur.FILTER).build();
    assertEquals(searcher.count(inStep), searcher.count(checked), checked.toString());
    TopDocs expected = searcher.search(inStep, 10);
    TopDocs actual = searcher.search(checked, 10);
    assertEquals(expected.scoreDocs.length, actual.scoreDocs.length);
    for (int i = 0; i < expected.scoreDocs.length; i++) {
      assertEquals(expected.scoreDocs[i].score, actual.scoreDocs[i].score, 1e-5f);
      int doc = actual.scoreDocs[i].doc;
      assertEquals(
          expected.scoreDocs[i].score,
          searcher.explain(checked, doc).getValue().floatValue(),
          1e-5f);
    }
  }

  private static Query anyOf(Random random, int words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int i = 0; i < words; i++) {
      any.add(new TermQuery(new Term(FIELD, word(random))), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query phrase(Random random) {
    return new PhraseQuery(FIELD, word(random), word(random));
  }

  /** The later letters are rarer. */
  private static String word(Random random) {
    return String.valueOf((char) ('a' + random.nextInt(1 + random.nextInt(20))));
  }

  /** More than Lucene counts before it begins to skip. */
  private static void write(Directory directory, Random random) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMaxBufferedDocs(3000);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < 8000; i++) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(12); words > 0; words--) {
          text.append(word(random)).append(' ');
        }
        Document document = new Document();
        document.add(new TextField(FIELD, text.toString(), Store.NO));
        writer.addDocument(document);
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fihrist.document.IndexTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnyWordQueryTest {
  private static final String FIELD = "text";
  private static final int WORDS = 60;

  @TempDir Path folder;

  @Test
  void findsAndScoresAsLucenesSynonyms() throws IOException {
    Random random = new Random(5);
    try (Directory directory = FSDirectory.open(folder)) {
      write(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 0; i < 100; i++) {
          List<WeighedTerm> words = words(random);
          Query any = AnyWordQuery.of(FIELD, words, new IndexTerms(reader));
          check(searcher, synonyms(words), any);
          Query other = new TermQuery(new Term(FIELD, word(random)));
          for (Occur occur : Occur.values()) {
            check(searcher, both(other, synonyms(words), occur), both(other, any, occur));
          }
        }
      }
    }
  }

  @Test
  void wordsThatNoArticleHasFindNothing() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      write(directory, new Random(5));
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexTerms terms = new IndexTerms(reader);
        List<WeighedTerm> lacking = List.of(new WeighedTerm(new Term(FIELD, "lacking"), 1));
        IndexSearcher searcher = new IndexSearcher(reader);
        assertEquals(0, searcher.count(AnyWordQuery.of(FIELD, List.of(), terms)));
        assertEquals(0, searcher.count(AnyWordQuery.of(FIELD, lacking, terms)));
        assertEquals(0, searcher.count(AnyWordQuery.of("no field", lacking, terms)));
      }
    }
  }

  private static void check(IndexSearcher searcher, Query expected, Query actual)
      throws IOException {
    assertEquals(searcher.count(expected), searcher.count(actual), actual.toString());
    ScoreDoc[] hits = searcher.search(expected, 20).scoreDocs;
    assertEquals(scores(hits), scores(searcher.search(actual, 20).scoreDocs), actual.toString());
    for (ScoreDoc hit : hits) {
      assertEquals(hit.score, searcher.explain(actual, hit.doc).getValue());
    }
  }

  private static List<String> scores(ScoreDoc[] hits) {
    return Arrays.stream(hits).map(hit -> hit.doc + " " + hit.score).toList();
  }

  private static Query both(Query other, Query any, Occur occur) {
    return new BooleanQuery.Builder()
        .add(other, Occur.SHOULD)
        .add(new BoostQuery(any, 3), occur)
        .build();
  }

  private static Query synonyms(List<WeighedTerm> words) {
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(FIELD);
    words.forEach(word -> synonyms.addTerm(word.term().bytes(), word.weight()));
    return synonyms.build();
  }

  /** In rising order, with some that no article has. */
  private static List<WeighedTerm> words(Random random) {
    TreeMap<String, Float> words = new TreeMap<>();
    for (int i = 2 + random.nextInt(WORDS); i > 0; i--) {
      words.put(word(random), 1f / (1 << random.nextInt(3)));
    }
    words.put("word99", 1f);
    return words.entrySet().stream()
        .map(word -> new WeighedTerm(new Term(FIELD, word.getKey()), word.getValue()))
        .toList();
  }

  /** The later words are rarer. */
  private static String word(Random random) {
    return "word" + (10 + random.nextInt(1 + random.nextInt(WORDS)));
  }

  /** More than a page of counts and more than Lucene counts, in leaves that do not share all. */
  private static void write(Directory directory, Random random) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setMaxBufferedDocs(5000);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < 10_100; i++) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(10); words > 0; words--) {
          text.append(word(random)).append(' ');
        }
        Document document = new Document();
        document.add(new TextField(FIELD, text.toString(), Store.NO));
        writer.addDocument(document);
      }
      writer.deleteDocuments(new Term(FIELD, "word15"));
    }
  }
}

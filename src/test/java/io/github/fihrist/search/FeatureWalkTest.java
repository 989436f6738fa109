// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.query.Feature;
import io.github.fihrist.query.IndexTerms;
import io.github.fihrist.query.WeighedTerm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureWalkTest {
  private static final String TEXT = "text";
  private static final String TITLE = "title";
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f");

  @TempDir Path folder;

  @Test
  void everyFeatureScoresWhatItsQueryScores() throws IOException {
    Random random = new Random(7);
    try (Directory directory = FSDirectory.open(folder)) {
      write(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertTrue(reader.leaves().size() > 2);
        IndexSearcher searcher = new IndexSearcher(reader);
        int[] docs = IntStream.range(0, reader.maxDoc()).filter(doc -> doc % 3 != 1).toArray();
        for (int i = 0; i < 300; i++) {
          Feature feature = feature(random);
          assertSame(searcher, docs, List.of(feature));
        }
        for (int i = 0; i < 20; i++) {
          assertSame(searcher, docs, IntStream.range(0, 9).mapToObj(n -> feature(random)).toList());
        }
      }
    }
  }

  private static void assertSame(IndexSearcher searcher, int[] docs, List<Feature> features)
      throws IOException {
    IndexTerms terms = new IndexTerms(searcher.getIndexReader());
    double[] scores = new FeatureWalk(searcher, terms, features).scores(docs, () -> false);
    for (int i = 0; i < docs.length; i++) {
      double expected = 0;
      for (Feature feature : features) {
        expected += searcher.explain(feature.query(), docs[i]).getValue().doubleValue();
      }
      assertEquals(expected, scores[i], 1e-5, docs[i] + " " + features);
    }
  }

  private static Feature feature(Random random) {
    float weight = 0.1f + random.nextFloat();
    String field = random.nextInt(4) == 0 ? TITLE : TEXT;
    return switch (random.nextInt(4)) {
      case 0 -> new Feature.OneTerm(term(field, random), weight);
      case 1 -> new Feature.Pair(term(field, random), term(field, random), 0, weight);
      case 2 -> {
        Term first = term(field, random);
        Term second = term(field, random);
        yield first.equals(second)
            ? new Feature.OneTerm(first, weight)
            : new Feature.Pair(first, second, random.nextInt(7), weight);
      }
      default -> {
        List<WeighedTerm> any = new ArrayList<>();
        for (String word : WORDS) {
          if (random.nextBoolean()) {
            any.add(new WeighedTerm(new BytesRef(word), random.nextBoolean() ? 1 : 0.8f));
          }
        }
        any.add(new WeighedTerm(new BytesRef("lacking"), 1));
        yield new Feature.AnyTerm(field, any, weight);
      }
    };
  }

  private static Term term(String field, Random random) {
    int word = random.nextInt(WORDS.size() + 1);
    return new Term(field, word == WORDS.size() ? "lacking" : WORDS.get(word));
  }

  private static void write(Directory directory, Random random) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setMaxBufferedDocs(40)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < 150; i++) {
        Document document = new Document();
        document.add(new TextField(TEXT, text(random, random.nextInt(30)), Store.NO));
        if (random.nextBoolean()) {
          document.add(new TextField(TITLE, text(random, 1 + random.nextInt(5)), Store.NO));
        }
        writer.addDocument(document);
      }
    }
  }

  /** The later words are rarer. */
  private static String text(Random random, int length) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      words.add(WORDS.get(random.nextInt(1 + random.nextInt(WORDS.size()))));
    }
    return String.join(" ", words);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexAnalyzers;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.query.Feature;
import io.github.fihrist.query.WeighedTerm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
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
          Feature.Counted feature = feature(random);
          assertSame(searcher, docs, List.of(feature));
        }
        for (int i = 0; i < 20; i++) {
          assertSame(searcher, docs, IntStream.range(0, 9).mapToObj(n -> feature(random)).toList());
        }
      }
    }
  }

  @Test
  void wordsCountInsteadOnlyWhereTheWordIsLacking() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      write(directory, "a b", "b b x", "c", "x y", "b c b");
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Feature.AnyTerm others =
            new Feature.AnyTerm(TEXT, List.of(weighed(TEXT, "b", 1), weighed(TEXT, "c", 1)), 2);
        Feature instead = new Feature.Instead(List.of(new Term(TEXT, "a")), others);
        double[] found = scores(reader, instead);
        double[] any = scores(reader, others);
        assertEquals(0, found[0]);
        assertArrayEquals(Arrays.copyOfRange(any, 1, 5), Arrays.copyOfRange(found, 1, 5), 1e-6);
        Feature common =
            new Feature.Instead(
                List.of(new Term(TEXT, "b")),
                new Feature.AnyTerm(TEXT, List.of(weighed(TEXT, "y", 1)), 2));
        double[] rarity = scores(reader, new Feature.Early(new Term(TEXT, "b"), 2));
        double y = scores(reader, common)[3];
        assertTrue(y > 0 && y < rarity[1], "as rare as the word, not as its alternative: " + y);
      }
    }
  }

  @Test
  void whatComesEarlierCountsMore() throws IOException {
    String field = IndexField.text(View.LEMMA);
    String title = IndexField.title(View.LEMMA);
    try (Directory directory = FSDirectory.open(folder)) {
      IndexWriterConfig config = new IndexWriterConfig(new GapAnalyzer());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        String hundred = "x ".repeat(100);
        writer.addDocument(fields(field, "a x a"));
        writer.addDocument(fields(field, hundred + "a"));
        writer.addDocument(fields(title, "a x", field, "a x", field, "x a"));
        writer.addDocument(fields(title, "x x", field, "x x", field, "a x"));
        writer.addDocument(fields(title, "x x", field, "x x", field, hundred + "a"));
        writer.addDocument(fields(field, "x"));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        double[] early = scores(reader, new Feature.Early(new Term(field, "a"), 1));
        double rarity = Math.log(1 + (6 - 5 + 0.5) / (5 + 0.5));
        assertArrayEquals(
            new double[] {1, 100 / 200.0, 1, 100 / 102.0, 100 / 202.0, 0},
            Arrays.stream(early).map(score -> score / rarity).toArray(),
            1e-6);
        Feature share = new Feature.TitleShare(new Term(field, "a"), 1);
        assertArrayEquals(new double[] {0, 0, rarity / 2, 0, 0, 0}, scores(reader, share), 1e-6);
      }
    }
  }

  @Test
  void onlyWordsOfTheTitleAreAShareOfIt() throws IOException {
    Random random = new Random(5);
    String field = IndexField.text(View.LEMMA);
    String title = IndexField.title(View.LEMMA);
    List<String> titles = new ArrayList<>();
    try (Directory directory = FSDirectory.open(folder)) {
      IndexWriterConfig config = new IndexWriterConfig(new GapAnalyzer());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < 200; i++) {
          String words = text(random, random.nextInt(30));
          titles.add(words);
          writer.addDocument(
              fields(title, words, field, words, field, text(random, random.nextInt(9))));
          titles.add("");
          writer.addDocument(fields(field, words));
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (String word : WORDS) {
          Term term = new Term(field, word);
          Feature share = new Feature.TitleShare(term, 1);
          int all = reader.docFreq(term);
          double rarity = Math.log(1 + (reader.getDocCount(field) - all + 0.5) / (all + 0.5));
          double[] found = scores(reader, share);
          for (int i = 0; i < found.length; i++) {
            List<String> words = List.of(titles.get(i).split(" "));
            double expected = words.contains(word) ? rarity / words.size() : 0;
            assertEquals(expected, found[i], 1e-5, word + " in " + words);
          }
        }
      }
    }
  }

  @Test
  void aTextOfOneWordOverAndOverIsScoredByItsFirstPlaces() throws IOException {
    String most = "a b ".repeat(CandidateTerm.MAX_PLACES);
    try (Directory directory = FSDirectory.open(folder)) {
      write(directory, "a b", "x", most, most + "a b ".repeat(100_000), "b a");
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Feature pair = new Feature.Pair(new Term(TEXT, "a"), new Term(TEXT, "b"), 0, 2);
        double[] found = scores(reader, pair);
        assertTrue(found[2] > found[0] && found[3] > found[0], Arrays.toString(found));
        assertTrue(found[3] < found[2], "as often, in a longer text: " + Arrays.toString(found));
        assertEquals(0, found[4]);
      }
    }
  }

  private static double[] scores(DirectoryReader reader, Feature feature) throws IOException {
    int[] docs = IntStream.range(0, reader.maxDoc()).toArray();
    return new FeatureWalk(new IndexSearcher(reader), new IndexTerms(reader), List.of(feature))
        .scores(docs, () -> false);
  }

  /** Leaves the gap between the values of a field that the index has. */
  private static final class GapAnalyzer extends AnalyzerWrapper {
    private final Analyzer words = new WhitespaceAnalyzer();

    GapAnalyzer() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
      return words;
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
      return IndexAnalyzers.POSITION_GAP;
    }
  }

  private static Document fields(String... namesAndTexts) {
    Document document = new Document();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      document.add(new TextField(namesAndTexts[i], namesAndTexts[i + 1], Store.NO));
    }
    return document;
  }

  private static WeighedTerm weighed(String field, String word, float weight) {
    return new WeighedTerm(new Term(field, word), weight);
  }

  private static void write(Directory directory, String... texts) throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (String text : texts) {
        writer.addDocument(fields(TEXT, text));
      }
    }
  }

  private static void assertSame(IndexSearcher searcher, int[] docs, List<Feature.Counted> features)
      throws IOException {
    IndexTerms terms = new IndexTerms(searcher.getIndexReader());
    double[] scores = new FeatureWalk(searcher, terms, features).scores(docs, () -> false);
    for (int i = 0; i < docs.length; i++) {
      double expected = 0;
      for (Feature.Counted feature : features) {
        expected += searcher.explain(feature.query(), docs[i]).getValue().doubleValue();
      }
      assertEquals(expected, scores[i], 1e-5, docs[i] + " " + features);
    }
  }

  private static Feature.Counted feature(Random random) {
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
            any.add(weighed(field, word, random.nextBoolean() ? 1 : 0.8f));
          }
        }
        any.add(weighed(field, "lacking", 1));
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

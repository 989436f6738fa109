// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleLimits;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class ArticleDocumentsTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  @FunctionalInterface
  private interface LeafCheck {
    void in(LeafReader leaf) throws IOException;
  }

  private static void index(Article article, LeafCheck check) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config =
          new IndexWriterConfig(new IndexAnalyzers(ANALYSIS)).setSimilarity(IndexSimilarity.BM25);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.addDocument(new ArticleDocuments(ANALYSIS).toDocument(article));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        check.in(reader.leaves().get(0).reader());
      }
    }
  }

  private static void checkRoundTrip(Article article) throws IOException {
    index(
        article,
        leaf -> {
          Article back = new StoredArticles(leaf).article(0);
          assertEquals(article, back);
          assertEquals(
              List.copyOf(article.attributes().entrySet()),
              List.copyOf(back.attributes().entrySet()));
        });
  }

  private static Article full() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("zone", "شمال");
    attributes.put("edition", "");
    attributes.put("", "bare");
    return new Article(
        "7",
        "معرض الكتاب",
        "افتتح الوزير المعرض.\nثم  انصرف\u200F.",
        Instant.parse("2022-01-26T09:00:00.123456789Z"),
        "الأفق",
        "سلمى",
        "ثقافة",
        "https://example.org/7?a=b&c",
        List.of("كتب", "أدب", "كتب"),
        attributes);
  }

  @Test
  void everyPartComesBackToTheLetter() throws IOException {
    checkRoundTrip(full());
  }

  @Test
  void absentAndEmptyPartsStayWhatTheyAre() throws IOException {
    checkRoundTrip(Article.of("1", null, ""));
    checkRoundTrip(Article.of("1", "", "نص").withSource("").withCategory(""));
  }

  @Test
  void anyDateComesBack() throws IOException {
    for (Instant date : List.of(Instant.MIN, Instant.MAX, Instant.EPOCH.minusNanos(1))) {
      checkRoundTrip(Article.of("1", null, "نص").withDate(date));
    }
  }

  @Test
  void randomArticlesComeBack() throws IOException {
    Random random = new Random(42);
    for (int i = 0; i < 100; i++) {
      List<String> tags = new ArrayList<>();
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int k = random.nextInt(5); k > 0; k--) {
        tags.add(text(random, 10));
        attributes.put(text(random, 10), text(random, 30));
      }
      checkRoundTrip(
          new Article(
              "x" + text(random, 20),
              text(random, 50),
              text(random, 500),
              Instant.ofEpochSecond(random.nextLong(1L << 33), random.nextInt(1_000_000_000)),
              text(random, 5),
              null,
              text(random, 5),
              text(random, 50),
              tags,
              attributes));
    }
  }

  private static String text(Random random, int maxCodePoints) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(maxCodePoints + 1); k > 0; k--) {
      text.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> 0x0620 + random.nextInt(0x40);
            case 1 -> random.nextInt(0x80);
            case 2 -> 0xFE70 + random.nextInt(0x8D);
            default -> 0x1F300 + random.nextInt(0x100);
          });
    }
    return text.toString();
  }

  @Test
  void titleAndBodyAreOneFieldWithAGapBetween() throws IOException {
    index(
        Article.of("1", "alpha beta", "gamma delta"),
        leaf -> {
          IndexSearcher searcher = new IndexSearcher(leaf);
          for (View view : IndexField.VIEWS) {
            String field = IndexField.text(view);
            assertEquals(1, searcher.count(new PhraseQuery(field, "alpha", "beta")));
            assertEquals(1, searcher.count(new PhraseQuery(field, "gamma", "delta")));
            assertEquals(0, searcher.count(new PhraseQuery(99, field, "beta", "gamma")));
            assertEquals(
                1,
                searcher.count(
                    new PhraseQuery(IndexAnalyzers.POSITION_GAP, field, "beta", "gamma")));
          }
        });
  }

  @Test
  void titleAloneIsAFieldToo() throws IOException {
    index(
        Article.of("1", "alpha", "beta"),
        leaf -> {
          for (View view : IndexField.VIEWS) {
            assertEquals(1, leaf.docFreq(new Term(IndexField.title(view), "alpha")));
            assertEquals(0, leaf.docFreq(new Term(IndexField.title(view), "beta")));
          }
        });
  }

  @Test
  void positionsAreKeptForEveryViewAndNotForGrams() throws IOException {
    index(
        full(),
        leaf -> {
          FieldInfos fields = leaf.getFieldInfos();
          IndexOptions grams = fields.fieldInfo(IndexField.GRAMS).getIndexOptions();
          assertEquals(IndexOptions.DOCS_AND_FREQS, grams);
          for (View view : IndexField.VIEWS) {
            for (String field : List.of(IndexField.text(view), IndexField.title(view))) {
              IndexOptions options = fields.fieldInfo(field).getIndexOptions();
              assertEquals(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, options);
              assertTrue(fields.fieldInfo(field).hasNorms());
            }
          }
          assertEquals(
              IndexOptions.DOCS_AND_FREQS, fields.fieldInfo(IndexField.GRAMS).getIndexOptions());
        });
  }

  @Test
  void idSourceTagAndAttributeAreExactTermsWithDocValues() throws IOException {
    index(
        full(),
        leaf -> {
          assertEquals(1, leaf.docFreq(new Term(IndexField.ID, "7")));
          assertTrue(DocValues.getSorted(leaf, IndexField.ID).advanceExact(0));
          for (Term term :
              List.of(
                  new Term(IndexField.SOURCE, "الأفق"),
                  new Term(IndexField.AUTHOR, "سلمى"),
                  new Term(IndexField.CATEGORY, "ثقافة"),
                  new Term(IndexField.TAG, "أدب"),
                  new Term(IndexField.attribute("zone"), "شمال"))) {
            assertEquals(1, new IndexSearcher(leaf).count(new TermQuery(term)), term.toString());
            assertTrue(DocValues.getSortedSet(leaf, term.field()).advanceExact(0));
          }
          assertTrue(DocValues.getSortedNumeric(leaf, IndexField.DATE).advanceExact(0));
        });
  }

  @Test
  void aValueLongerThanATermIsFoundByItselfAndKeptWhole() throws IOException {
    String source = "ب".repeat(20_000);
    Article article = Article.of("1", null, "نص").withSource(source).withTags(List.of(source));
    checkRoundTrip(article);
    index(
        article,
        leaf -> assertEquals(1, leaf.docFreq(new Term(IndexField.SOURCE, ExactTerm.of(source)))));
  }

  @Test
  void theLongestIdIsATerm() throws IOException {
    checkRoundTrip(Article.of("\uFEFC".repeat(Article.MAX_ID_CHARS), null, "نص"));
  }

  @Test
  void indexedTermsAreThoseOfTheAnalyzers() throws IOException {
    String text = "والكتاب، الرفّ، 1990 COVID-19: «عبد الرحمن» ومكتبته.انتهى";
    AnalyzedText words = ANALYSIS.analyzed(text);
    for (View view : View.values()) {
      try (Analyzer analyzer = ANALYSIS.analyzer(view);
          TokenStream expected = analyzer.tokenStream("f", text);
          TokenStream actual = new ViewStream(words, view)) {
        assertEquals(terms(expected), terms(actual));
      }
    }
  }

  @Test
  void aTextLongerThanAnyFileMayBeIsRefused() {
    String text = "ا".repeat(ArticleLimits.MAX_TEXT_CHARS + 1);
    ArticleDocuments documents = new ArticleDocuments(ANALYSIS);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> documents.toDocument(Article.of("1", null, text)));
    assertEquals(
        "body has 33554433 characters, more than 33554432; split the article",
        refused.getMessage());
  }

  @Test
  void particlesHaveTheirPlaceAmongTheLemmasAndNoTerm() throws IOException {
    AnalyzedText words = ANALYSIS.analyzed("هل الكتاب على الرف أم في البيت");
    try (TokenStream lemmas = new ViewStream(words, View.LEMMA);
        TokenStream spellings = new ViewStream(words, View.EXACT)) {
      assertEquals(List.of("+2 كتاب", "+2 رف", "+3 بيت"), terms(lemmas));
      assertEquals(7, terms(spellings).size());
    }
  }

  private static List<String> terms(TokenStream stream) throws IOException {
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
    List<String> terms = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      terms.add("+" + step.getPositionIncrement() + " " + term.getBytesRef().utf8ToString());
    }
    stream.end();
    return terms;
  }
}

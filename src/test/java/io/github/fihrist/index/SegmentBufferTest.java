// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.tests.util.TestUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;

class SegmentBufferTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();
  private static final ArticleDocuments DOCUMENTS = new ArticleDocuments(ANALYSIS);

  private static final List<String> WORDS =
      List.of(
          "أسعار",
          "اسعار",
          "النفط",
          "والنفط",
          "كِتَابٌ",
          "كتاب",
          "الكتاب",
          "في",
          "من",
          "على",
          "عبدالرحمن",
          "عبد",
          "الرحمن",
          "بن",
          "#معرض_الكتاب",
          "World",
          "Bank",
          "3.5",
          "١٩٩٠م",
          "شرکة",
          "ماهي",
          "د.سمير",
          "لا",
          "،",
          ".",
          "\n",
          "😀",
          "\uD835\uDC00",
          "x²",
          "ـــ",
          "ب");

  @Test
  void whatIsBufferedIsIndexedAsIfItWereWrittenArticleByArticle() throws IOException {
    Random random = new Random(42);
    for (int round = 0; round < 30; round++) {
      List<Article> articles = articles(random, 1 + random.nextInt(120));
      assertSameIndex(writtenOneByOne(articles), buffered(articles, 1 + random.nextInt(3)));
    }
  }

  @Test
  void articlesOfOneIdAreReplacedInTheBufferAndInWhatWasWrittenBefore() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(Article.of("" + i % 7, "عنوان " + i, "نص المقال " + i));
    }
    assertSameIndex(writtenOneByOne(articles), buffered(articles, 4));
  }

  @Test
  void buffersWrittenTogetherAreIndexedAsOneAfterTheOther() throws IOException {
    Random random = new Random(43);
    for (int round = 0; round < 20; round++) {
      List<Article> articles = new ArrayList<>();
      for (Article article : articles(random, 1 + random.nextInt(120))) {
        // Of different ids, so that none is deleted, and with fields that some buffers lack.
        articles.add(
            new Article(
                "" + articles.size(),
                article.title(),
                article.body(),
                article.date(),
                article.source(),
                null,
                null,
                null,
                List.of(),
                Map.of("حقل" + random.nextInt(60), "قيمة " + random.nextInt(3))));
      }
      int buffers = 1 + random.nextInt(4);
      assertSameIndex(writtenOneByOne(articles), bufferedTogether(articles, buffers, random));
    }
  }

  @Test
  void aBufferWithoutArticlesHasNoReader() throws IOException {
    try (SegmentBuffer buffer = new SegmentBuffer(ANALYSIS, DOCUMENTS)) {
      assertEquals(Optional.empty(), buffer.reader());
    }
  }

  @Test
  void positionsAreTheSameInAllViewsThoughATitleEndsInParticles() throws IOException {
    List<Article> articles =
        List.of(
            Article.of("1", "ماذا عن الكتاب من", "على كتاب"),
            Article.of("2", "من في", "كتاب"),
            Article.of("3", "", "كتاب"),
            Article.of("4", null, "كتاب"));
    Map<String, String> buffered = buffered(articles, 1);
    assertSameIndex(writtenOneByOne(articles), buffered);
    assertEquals(
        "0[2, 105] 1[102] 2[100] 3[0] ", buffered.get("text.lemma كتاب"), buffered.toString());
  }

  private static void assertSameIndex(Map<String, String> expected, Map<String, String> found) {
    expected.forEach((key, value) -> assertEquals(value, found.get(key), key));
    assertEquals(expected.keySet(), found.keySet());
  }

  private static List<Article> articles(Random random, int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String title = random.nextInt(4) == 0 ? null : text(random, 12);
      articles.add(
          new Article(
              "id" + random.nextInt(2 * count),
              title,
              text(random, 300) + ".",
              random.nextBoolean() ? Instant.ofEpochSecond(random.nextInt(1_000_000)) : null,
              random.nextBoolean() ? "مصدر " + random.nextInt(3) : null,
              null,
              null,
              null,
              List.of("وسم " + random.nextInt(4)),
              Map.of("حقل", "" + random.nextInt(3))));
    }
    return articles;
  }

  private static String text(Random random, int max) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(max);
    for (int i = 0; i < count; i++) {
      text.append(
          random.nextInt(30) == 0
              ? TestUtil.randomUnicodeString(random, 12)
              : WORDS.get(random.nextInt(WORDS.size())));
      text.append(random.nextInt(9) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static Map<String, String> writtenOneByOne(List<Article> articles) throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, WriterConfig.of(ANALYSIS, 64))) {
      for (Article article : articles) {
        writer.updateDocument(
            new Term(IndexField.ID, ExactTerm.of(article.id())), DOCUMENTS.toDocument(article));
      }
      return contents(writer);
    }
  }

  private static Map<String, String> buffered(List<Article> articles, int segments)
      throws IOException {
    IndexWriterConfig config =
        WriterConfig.ofRebuild(ANALYSIS, 64, 2).setMergePolicy(new LogDocMergePolicy());
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      int size = (articles.size() + segments - 1) / segments;
      for (int from = 0; from < articles.size(); from += size) {
        List<Article> some = articles.subList(from, Math.min(articles.size(), from + size));
        try (SegmentBuffer buffer = new SegmentBuffer(ANALYSIS, DOCUMENTS)) {
          for (Article article : some) {
            buffer.add(article, true);
            writer.deleteDocuments(new Term(IndexField.ID, ExactTerm.of(article.id())));
          }
          writer.addIndexes(buffer.reader().orElseThrow());
        }
      }
      return contents(writer);
    }
  }

  /** In two segments, each of several buffers, which are then merged. */
  private static Map<String, String> bufferedTogether(
      List<Article> articles, int buffers, Random random) throws IOException {
    IndexWriterConfig config =
        WriterConfig.ofRebuild(ANALYSIS, 64, 2).setMergePolicy(new LogDocMergePolicy());
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      int half = random.nextInt(articles.size() + 1);
      addTogether(writer, articles.subList(0, half), buffers);
      addTogether(writer, articles.subList(half, articles.size()), buffers);
      return contents(writer);
    }
  }

  private static void addTogether(IndexWriter writer, List<Article> articles, int buffers)
      throws IOException {
    List<SegmentBuffer> filled = new ArrayList<>();
    List<CodecReader> readers = new ArrayList<>();
    int size = articles.size() / buffers + 1;
    for (int from = 0; from < articles.size(); from += size) {
      SegmentBuffer buffer = new SegmentBuffer(ANALYSIS, DOCUMENTS);
      filled.add(buffer);
      for (Article article : articles.subList(from, Math.min(articles.size(), from + size))) {
        buffer.add(article, false);
      }
      readers.add(buffer.reader().orElseThrow());
    }
    writer.addIndexes(readers.toArray(CodecReader[]::new));
    IOUtils.close(filled);
  }

  /** Every term with its articles and positions, every norm, and the articles, of one segment. */
  private static Map<String, String> contents(IndexWriter writer) throws IOException {
    writer.forceMerge(1);
    Map<String, String> contents = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      LeafReader leaf = reader.leaves().getFirst().reader();
      for (FieldInfo field : leaf.getFieldInfos()) {
        contents.put(
            field.name,
            "%s %s %s %d"
                .formatted(
                    field.getIndexOptions(),
                    field.omitsNorms(),
                    field.getDocValuesType(),
                    field.getPointDimensionCount()));
        addTerms(contents, field.name, leaf.terms(field.name));
        addNorms(contents, field.name, leaf.getNormValues(field.name));
      }
      StoredArticles articles = new StoredArticles(reader);
      for (int i = 0; i < reader.maxDoc(); i++) {
        contents.put("article " + i, articles.article(i).toString());
      }
    }
    return contents;
  }

  private static void addTerms(Map<String, String> contents, String field, Terms terms)
      throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      StringBuilder found = new StringBuilder();
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
          positions.add(postings.nextPosition());
        }
        found.append(postings.docID());
        found.append(terms.hasPositions() ? positions : ":" + postings.freq()).append(' ');
      }
      contents.put(field + " " + term.utf8ToString(), found.toString());
    }
  }

  private static void addNorms(Map<String, String> contents, String field, NumericDocValues norms)
      throws IOException {
    if (norms == null) {
      return;
    }
    StringBuilder all = new StringBuilder();
    while (norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      all.append(norms.docID()).append(':').append(norms.longValue()).append(' ');
    }
    contents.put(field + " norms", all.toString());
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTermsTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();
  private static final List<String> FOLDED = List.of("ا", "اب", "اب1", "ابx", "ابت", "ت", "تا");

  @TempDir Path folder;

  private final KnownTerms known = new KnownTerms();

  /** In several segments, against a map of all that was indexed. */
  @Test
  void spellingsOfAWordAreAllItsTermsInOrderWithTheirArticles() throws IOException {
    Random random = new Random(11);
    Map<String, TreeMap<String, Integer>> articles = new TreeMap<>();
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < 60; i++) {
        String folded = FOLDED.get(random.nextInt(FOLDED.size() - 1));
        String term = random.nextInt(3) == 0 ? folded : folded + "|" + random.nextInt(9) + folded;
        articles.computeIfAbsent(folded, f -> new TreeMap<>()).merge(term, 1, Integer::sum);
        add(writer, IndexField.text(View.EXACT), term);
        if (i % 20 == 19) {
          writer.commit();
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        IndexTerms terms = new IndexTerms(reader, known);
        for (String folded : FOLDED) {
          Map<String, Integer> found = new TreeMap<>();
          List<String> order = new ArrayList<>();
          for (IndexTerms.Spelling each : terms.spellings(folded)) {
            found.put(each.term().text(), each.states().docFreq());
            order.add(each.term().text());
            assertEquals(written(each.term().text()), each.written());
            assertSame(each.states(), terms.states(each.term()));
          }
          TreeMap<String, Integer> expected = articles.getOrDefault(folded, new TreeMap<>());
          assertEquals(expected, found);
          assertEquals(List.copyOf(expected.keySet()), order);
          assertSame(terms.spellings(folded), new IndexTerms(reader, known).spellings(folded));
        }
      }
    }
  }

  @Test
  void likeAWordAreItsFamilyAndItsGramsTheRarestFirst() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      add(writer, IndexField.text(View.LEMMA), "معلن");
      add(writer, IndexField.GRAMS, "^اع");
      add(writer, IndexField.GRAMS, "^اع");
      add(writer, IndexField.GRAMS, "علا");
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        AlikeTerms alike = new IndexTerms(reader).alike(word("إعلان"));
        assertEquals(List.of(new Term(IndexField.text(View.LEMMA), "معلن")), alike.family());
        assertEquals(
            List.of(new Term(IndexField.GRAMS, "علا"), new Term(IndexField.GRAMS, "^اع")),
            alike.grams());
      }
    }
  }

  @Test
  void nothingIsLikeAParticle() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      add(writer, IndexField.GRAMS, "^من");
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        AlikeTerms alike = new IndexTerms(reader).alike(word("من"));
        assertEquals(new AlikeTerms(List.of(), List.of()), alike);
      }
    }
  }

  private static String written(String term) {
    return term.contains("|") ? term.split("\\|")[1] : term;
  }

  private static WordForms word(String text) {
    return ANALYSIS.tokens(text).getFirst().forms();
  }

  private static void add(IndexWriter writer, String field, String term) throws IOException {
    Document document = new Document();
    document.add(new StringField(field, term, Store.NO));
    writer.addDocument(document);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTermsTest {
  private static final int TERMS = 40_000;

  @TempDir Path folder;

  private final KnownTerms known = new KnownTerms();

  @Test
  void aTermIsLookedUpOnceForSeveralSearches() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      add(writer, "1");
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        TermStates states = new IndexTerms(reader, known).states(term("1"));
        assertSame(states, new IndexTerms(reader, known).states(term("1")));
        assertEquals(1, states.docFreq());
      }
    }
  }

  @Test
  void aNewerStateOfTheIndexIsLookedAtAnew() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      add(writer, "1");
      try (DirectoryReader before = DirectoryReader.open(writer)) {
        TermStates states = new IndexTerms(before, known).states(term("1"));
        assertEquals(0, new IndexTerms(before, known).states(term("2")).docFreq());
        add(writer, "1");
        add(writer, "2");
        try (DirectoryReader after = DirectoryReader.open(writer)) {
          TermStates now = new IndexTerms(after, known).states(term("1"));
          assertNotSame(states, now);
          assertEquals(2, now.docFreq());
          assertEquals(1, new IndexTerms(after, known).states(term("2")).docFreq());
          assertSame(states, new IndexTerms(before, known).states(term("1")));
        }
      }
    }
  }

  /** More terms than it has places for. */
  @Test
  void termsThatDriveOthersOutAreNotTakenForThem() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      for (int i = 0; i < TERMS; i += 2) {
        document.add(new StringField("f", Integer.toString(i), Store.NO));
      }
      writer.addDocument(document);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        for (int round = 0; round < 2; round++) {
          IndexTerms terms = new IndexTerms(reader, known);
          for (int i = 0; i < TERMS; i++) {
            assertEquals(1 - i % 2, terms.states(term(Integer.toString(i))).docFreq());
          }
        }
      }
    }
  }

  private static Term term(String text) {
    return new Term("f", text);
  }

  private static void add(IndexWriter writer, String term) throws IOException {
    Document document = new Document();
    document.add(new StringField("f", term, Store.NO));
    writer.addDocument(document);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownTermsTest {
  private static final Term RIVER = new Term("text", "نهر");

  private final KnownTerms known = new KnownTerms();
  private Directory directory;
  private IndexWriter writer;

  @BeforeEach
  void open() throws IOException {
    directory = new ByteBuffersDirectory();
    writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
    add("نهر النيل");
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    directory.close();
  }

  @Test
  void aTermIsLookedUpOnceForAllSearchesOfAReader() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      TermStates first = new IndexTerms(reader, known).states(RIVER);
      assertEquals(1, first.docFreq());
      assertSame(first, new IndexTerms(reader, known).states(RIVER));
      assertNotSame(first, new IndexTerms(reader).states(RIVER));
    }
  }

  @Test
  void whatTheIndexLacksIsKnownToo() throws IOException {
    Term missing = new Term("text", "بحر");
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      TermStates first = new IndexTerms(reader, known).states(missing);
      assertEquals(0, first.docFreq());
      assertSame(first, new IndexTerms(reader, known).states(missing));
    }
  }

  @Test
  void anotherStateOfTheIndexHasTermsOfItsOwn() throws IOException {
    try (DirectoryReader old = DirectoryReader.open(writer)) {
      assertEquals(1, new IndexTerms(old, known).states(RIVER).docFreq());
      add("نهر الفرات");
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertEquals(2, new IndexTerms(reader, known).states(RIVER).docFreq());
      }
      assertEquals(1, new IndexTerms(old, known).states(RIVER).docFreq());
    }
  }

  @Test
  void aReaderThatIsClosedIsForgotten() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      new IndexTerms(reader, known).states(RIVER);
      assertEquals(1, known.readers());
    }
    assertEquals(0, known.readers());
  }

  private void add(String text) throws IOException {
    Document document = new Document();
    document.add(new TextField("text", text, Field.Store.NO));
    writer.addDocument(document);
  }
}

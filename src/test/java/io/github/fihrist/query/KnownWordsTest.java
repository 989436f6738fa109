// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexAnalyzers;
import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownWordsTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();
  private static final RankingModel MODEL = RankingModel.standard();

  @TempDir Path folder;

  private final KnownWords known = new KnownWords();

  /** The same words ask for something else beside others, within signs and by other weights. */
  @Test
  void aWordThatIsKnownAsksForTheSame() throws IOException {
    List<String> words =
        List.of("على", "في", "كتاب", "والكتاب", "+علي", "title:كتب", "-قلم", "قلمون");
    List<RankingModel> models = List.of(MODEL, MODEL.scaled(1, 5, 1, 1), MODEL.scaled(1, 0, 2, 1));
    Random random = new Random(3);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = writer(directory)) {
      add(writer, "كتب علي كتابا على ورق");
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        for (int i = 0; i < 500; i++) {
          StringBuilder query = new StringBuilder();
          for (int n = 1 + random.nextInt(5); n > 0; n--) {
            query.append(words.get(random.nextInt(words.size()))).append(' ');
          }
          RankingModel model = models.get(random.nextInt(models.size()));
          LuceneQuery expected = translated(query.toString(), model, reader, new KnownWords());
          LuceneQuery found = translated(query.toString(), model, reader, known);
          assertEquals(expected.query(), found.query());
          assertEquals(expected.closer(), found.closer());
          assertEquals(expected.messages(), found.messages());
        }
      }
    }
  }

  @Test
  void aNewerStateOfTheIndexIsAskedAnew() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = writer(directory)) {
      add(writer, "كتب");
      try (DirectoryReader before = DirectoryReader.open(writer)) {
        LuceneQuery lacking = translated("قلم", MODEL, before, known);
        assertEquals(1, lacking.messages().size());
        add(writer, "قلم");
        try (DirectoryReader after = DirectoryReader.open(writer)) {
          LuceneQuery found = translated("قلم", MODEL, after, known);
          assertEquals(List.of(), found.messages());
          assertNotEquals(lacking.query(), found.query());
          assertEquals(lacking.query(), translated("قلم", MODEL, before, known).query());
        }
      }
    }
  }

  private static LuceneQuery translated(
      String query, RankingModel model, IndexReader reader, KnownWords known) throws IOException {
    Clause clause = QueryParser.standard().parse(query).clause();
    return new LuceneQueries(ANALYSIS, model, known).translate(clause, reader, () -> false);
  }

  private static IndexWriter writer(Directory directory) throws IOException {
    return new IndexWriter(directory, new IndexWriterConfig(new IndexAnalyzers(ANALYSIS)));
  }

  private static void add(IndexWriter writer, String text) throws IOException {
    Document document = new Document();
    for (View view : IndexField.VIEWS) {
      document.add(new TextField(IndexField.text(view), text, Store.NO));
    }
    writer.addDocument(document);
  }
}

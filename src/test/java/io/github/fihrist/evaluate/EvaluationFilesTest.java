// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.fihrist.evaluate.TopicRun.ScoredDocument;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/** Queries, judgements and runs as files. */
class EvaluationFilesTest {
  @TempDir Path dir;

  @Test
  void qrelsHaveThreeOrFourColumns() throws IOException {
    Qrels qrels = Qrels.read(file("q1\td1\t2\nq1 0 d2 1\n\n  q2  d3  0.5 \r\n"));
    assertEquals(List.of("q1", "q2"), List.copyOf(qrels.topics().keySet()));
    assertEquals(Map.of("d1", 2.0, "d2", 1.0), qrels.grades("q1"));
    assertEquals(Map.of("d3", 0.5), qrels.grades("q2"));
    assertEquals(Map.of(), qrels.grades("q9"));
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstId() throws IOException {
    assertEquals(Map.of("d1", 1.0), Qrels.read(file("\uFEFFq1 d1 1")).grades("q1"));
  }

  @Test
  void idsMayBeArabicAndHaveColons() throws IOException {
    assertEquals(Map.of("سورة:7", 1.0), Qrels.read(file("سؤال سورة:7 1")).grades("سؤال"));
  }

  @Test
  void theSameJudgementTwiceIsNoError() throws IOException {
    assertEquals(Map.of("d1", 1.0), Qrels.read(file("q1 d1 1\nq1 d1 1")).grades("q1"));
  }

  @Test
  void badQrelsLineIsNamed() {
    String columns =
        " columns; expected 'qid docid rel' or 'qid 0 docid rel', ids without white space";
    check(Qrels::read, "q1 d1 1\nq1 d2\n", ":2: 2" + columns);
    check(Qrels::read, "q1 0 my article 1", ":1: 5" + columns);
    check(
        Qrels::read, "q1\tmy article\t1", ":1: an id contains white space; ids must be without it");
    check(Qrels::read, "q1 d1 high", ":1: grade must be a number: 'high'");
    check(Qrels::read, "q1 d1 NaN", ":1: grade must be a number: 'NaN'");
    check(Qrels::read, "q1 d1 1\nq1 d1 2", ":2: 'd1' has two grades for topic 'q1'; keep one");
  }

  @Test
  void brokenUtf8IsNamedWithItsLine() throws IOException {
    Path file = dir.resolve("bytes");
    Files.write(file, "q1 d1 1\nسؤال d1 1\n".getBytes(Charset.forName("windows-1256")));
    checkMessage(
        () -> Qrels.read(file), file + ":2: the line is not UTF-8; save the file as UTF-8");
  }

  @Test
  void topicsAreIdTabText() throws IOException {
    assertEquals(
        List.of(new Topic("1", "معرض الكتاب"), new Topic("2", "أ\tب"), new Topic("3", "")),
        Topic.read(file("1\tمعرض الكتاب\n2\t أ\tب \r\n\n3\t")));
  }

  @Test
  void badTopicLineIsNamed() {
    check(Topic::read, "1 معرض", ":1: no TAB; expected 'qid TAB text'");
    check(Topic::read, "1\tأ\n1\tب", ":2: topic id '1' comes twice; keep one");
    check(Topic::read, "q 1\tأ", ":1: topic id must have no white space: 'q 1'");
    check(Topic::read, "\tأ", ":1: topic id must have no white space: ''");
  }

  @Test
  void theRankColumnOrdersAndNotTheScore() throws IOException {
    Run run = Run.read(file("q Q0 c 3 9 t\nq Q0 a 1 7 t\nq Q0 z 2 8 t\nq Q0 b 2 8 t\n"));
    assertEquals(List.of("a", "b", "z", "c"), run.topic("q").ids());
    assertEquals(List.of(), run.topic("other").ids());
  }

  @Test
  void badRunLineIsNamed() {
    String columns = " columns; expected 'qid Q0 docid rank score tag', ids without white space";
    check(Run::read, "q Q0 d 1 1.5", ":1: 5" + columns);
    check(Run::read, "q Q0 my article 1 1.5 tag", ":1: 7" + columns);
    check(Run::read, "q Q0 d first 1.5 tag", ":1: rank must be a whole number: 'first'");
    check(Run::read, "q Q0 d 1 high tag", ":1: score must be a number: 'high'");
    check(Run::read, "q Q0 d 1 2 t\nq Q0 d 2 1 t", ":2: 'd' comes twice for topic 'q'");
  }

  @Test
  void aRunIsReadAsItWasWritten() throws IOException {
    Run run =
        Run.of(
            List.of(
                found("٢", new ScoredDocument("ب", 1.25f), new ScoredDocument("a", 0.1f)),
                found("1", new ScoredDocument("a", 1e-9f))));
    StringBuilder text = new StringBuilder();
    run.writeTo(text, "fihrist");
    assertEquals(
        "٢ Q0 ب 1 1.25 fihrist\n٢ Q0 a 2 0.1 fihrist\n1 Q0 a 1 1.0e-9 fihrist\n", text.toString());
    Run back = Run.read(file(text.toString()));
    assertEquals(List.copyOf(run.topics().keySet()), List.copyOf(back.topics().keySet()));
    assertEquals(run.topic("٢").ids(), back.topic("٢").ids());
  }

  @Test
  void idsWithWhiteSpaceCannotBeWritten() {
    String rest = " has white space, which a run file cannot hold; use one without";
    TopicRun run = found("1", new ScoredDocument("my article", 1));
    checkMessage(() -> run.writeTo(new StringBuilder(), "t"), "article id 'my article'" + rest);
    checkMessage(() -> run.writeTo(new StringBuilder(), "my tag"), "tag 'my tag'" + rest);
    checkMessage(() -> found("q 1").writeTo(new StringBuilder(), "t"), "topic id 'q 1'" + rest);
  }

  @Test
  void batchKeepsOrderAndDepth() throws IOException {
    StringBuilder out = new StringBuilder();
    BatchRun batch =
        new BatchRun((text, limit) -> List.of(new ScoredDocument(text + limit, 2)), 100);
    batch.run(List.of(new Topic("b", "x"), new Topic("a", "y")), found -> found.writeTo(out, "t"));
    assertEquals("b Q0 x100 1 2.0 t\na Q0 y100 1 2.0 t\n", out.toString());
  }

  @Test
  void depthHasBounds() {
    for (int depth : new int[] {0, 1001}) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> new BatchRun((text, limit) -> List.of(), depth));
      assertEquals("depth must be in 1..1000: " + depth, e.getMessage());
    }
  }

  private static TopicRun found(String topic, ScoredDocument... documents) {
    return new TopicRun(topic, List.of(documents));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(
        Files.createTempFile(dir, "data", ".txt"), text, StandardCharsets.UTF_8);
  }

  private void check(ThrowingConsumer<Path> read, String text, String expected) {
    Path file = dir.resolve("data.txt");
    checkMessage(
        () -> read.accept(Files.writeString(file, text, StandardCharsets.UTF_8)), file + expected);
  }

  private static void checkMessage(
      org.junit.jupiter.api.function.Executable step, String expected) {
    assertEquals(expected, assertThrows(EvaluationDataException.class, step).getMessage());
  }
}

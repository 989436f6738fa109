// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateJournalTest {
  @TempDir Path dir;
  private Path file;

  @BeforeEach
  void writeThreeBatches() throws IOException {
    file = dir.resolve("updates.journal");
    try (UpdateJournal journal = UpdateJournal.open(file, 0, true)) {
      journal.add(new BytesRef("1"));
      journal.add(new BytesRef("كتب"));
      journal.commit(1);
      journal.commit(2);
      journal.add(new BytesRef("x".repeat(20_000)));
      journal.commit(3);
    }
  }

  private List<String> ids(long from, long to) throws IOException {
    List<String> ids = new ArrayList<>();
    long start = JournalReader.end(file, from).offset();
    long end = JournalReader.end(file, to).offset();
    JournalReader.read(file, start, end, id -> ids.add(id.utf8ToString()));
    return ids;
  }

  @Test
  void idsComeBackBatchByBatch() throws IOException {
    assertEquals(List.of("1", "كتب"), ids(0, 1));
    assertEquals(List.of("1", "كتب"), ids(0, 2));
    assertEquals(List.of(), ids(1, 2));
    assertEquals(List.of("x".repeat(20_000)), ids(2, 3));
    assertEquals(3, JournalReader.end(file, 99).number());
    assertEquals(new JournalReader.End(0, 0), JournalReader.end(dir.resolve("none"), 99));
  }

  @Test
  void aBatchWhoseCommitFailedAndCameAgainIsBoth() throws IOException {
    try (UpdateJournal journal = UpdateJournal.open(file, 3, true)) {
      journal.add(new BytesRef("a"));
      journal.commit(4);
      journal.add(new BytesRef("b"));
      journal.commit(4);
    }
    assertEquals(List.of("a", "b"), ids(3, 4));
  }

  @Test
  void whatTheIndexDoesNotHaveIsCutOff() throws IOException {
    try (UpdateJournal journal = UpdateJournal.open(file, 2, true)) {
      journal.add(new BytesRef("again"));
      journal.commit(3);
    }
    assertEquals(List.of("again"), ids(2, 3));
  }

  @Test
  void itBeginsAnewWhenNobodyNeedsIt() throws IOException {
    try (UpdateJournal journal = UpdateJournal.open(file, 3, false)) {
      assertEquals(0, journal.sizeBytes());
      journal.add(new BytesRef("a"));
      journal.commit(4);
      journal.clear();
      journal.add(new BytesRef("b"));
      journal.commit(5);
    }
    assertEquals(List.of("b"), ids(3, 5));
  }

  @Test
  void cutAnywhereItKeepsItsWholeBatches() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    long last = 0;
    for (int length = 0; length <= whole.length; length += length < 100 ? 1 : 997) {
      Files.write(file, Arrays.copyOf(whole, length));
      JournalReader.End end = JournalReader.end(file, 99);
      assertTrue(end.number() >= last && end.offset() <= length);
      last = end.number();
      try (UpdateJournal journal = UpdateJournal.open(file, end.number(), true)) {
        journal.add(new BytesRef("next"));
        journal.commit(end.number() + 1);
      }
      assertEquals(List.of("next"), ids(end.number(), end.number() + 1));
    }
  }

  @Test
  void aByteFlippedAnywhereEndsItThere() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += at < 100 ? 1 : 997) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertTrue(JournalReader.end(file, 99).number() < 3, "at " + at);
    }
    assertThrows(IOException.class, () -> JournalReader.read(file, 0, whole.length, id -> {}));
  }
}

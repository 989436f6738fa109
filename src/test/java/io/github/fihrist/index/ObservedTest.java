// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.article;
import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedTest {
  @TempDir Path temp;

  @Test
  void theFlightRecorderSeesRebuildCommitAndRefresh() throws IOException {
    Path dir = temp.resolve("x");
    Path file = temp.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("io.github.fihrist.*").withoutThreshold();
      List.of("Rebuild", "Commit", "Refresh")
          .forEach(name -> recording.enable("io.github.fihrist." + name).withoutThreshold());
      recording.start();
      IndexRebuild.rebuild(dir, numbered(10, "كتب"), RebuildOptions.standard(ANALYSIS));
      try (LiveIndex index = LiveIndex.open(dir, ANALYSIS);
          ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
        writer.put(article("new", "كتب"));
        writer.commit();
        index.refresh();
        index.refresh();
      }
      recording.dump(file);
    }
    Map<String, RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().startsWith("io.github.fihrist."))
            .filter(event -> event.getString("index").equals(dir.toString()))
            .collect(Collectors.toMap(event -> event.getEventType().getName(), event -> event));
    assertEquals(3, events.size());
    assertEquals(10, events.get("io.github.fihrist.Rebuild").getLong("indexed"));
    assertEquals(true, events.get("io.github.fihrist.Rebuild").getBoolean("switched"));
    assertEquals(11, events.get("io.github.fihrist.Commit").getLong("articles"));
    assertEquals(11, events.get("io.github.fihrist.Refresh").getLong("articles"));
  }

  @Test
  void anIndexThatRefreshesItselfSeesCommitsAndRebuilds() throws Exception {
    Path dir = temp.resolve("x");
    IndexRebuild.rebuild(dir, numbered(10, "كتب"), RebuildOptions.standard(ANALYSIS));
    LiveIndex index = LiveIndex.open(dir, ANALYSIS);
    try (index) {
      index.refreshEvery(Duration.ofHours(1));
      index.refreshEvery(Duration.ofMillis(20));
      try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
        writer.put(article("new", "كتب"));
        writer.commit();
      }
      awaitArticles(index, 11);
      IndexRebuild.rebuild(dir, numbered(5, "كتب"), RebuildOptions.standard(ANALYSIS));
      awaitArticles(index, 5);
      assertEquals(
          "interval must be 10 ms or more: PT0.009S",
          assertThrows(
                  IllegalArgumentException.class, () -> index.refreshEvery(Duration.ofMillis(9)))
              .getMessage());
    }
    assertThrows(IllegalStateException.class, () -> index.refreshEvery(Duration.ofSeconds(1)));
  }

  private static void awaitArticles(LiveIndex index, int count) throws Exception {
    for (int i = 0; i < 1000 && Found.count(index, "كتب") != count; i++) {
      Thread.sleep(10);
    }
    assertEquals(count, Found.count(index, "كتب"));
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampsTest {
  @TempDir Path temp;
  private Path dir;
  private Path folder;

  @BeforeEach
  void buildAnIndex() throws IOException {
    dir = temp.resolve("x");
    IndexRebuild.rebuild(dir, numbered(10, "كتب"), RebuildOptions.standard(ANALYSIS));
    folder = dir.resolve("generation-000001");
  }

  private Set<String> segmentFiles() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("_"))
          .collect(Collectors.toSet());
    }
  }

  private boolean allFit() throws IOException {
    return FileStamps.read(folder).fit(folder, segmentFiles());
  }

  @Test
  void whatRebuildsCommitsBackupsAndRestoresWriteIsNotReadAgain() throws IOException {
    assertTrue(allFit());
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      writer.put(Articles.article("new", "كتب"));
      writer.commit();
      assertTrue(allFit());
    }
    Path copy = temp.resolve("copy");
    IndexBackup.backup(dir, copy);
    folder = copy.resolve("generation-000001");
    assertTrue(allFit());
    IndexRestore.restore(dir, copy, ANALYSIS);
    folder = dir.resolve("generation-000002");
    assertTrue(allFit());
  }

  @Test
  void whatOthersWroteDoesNotFit() throws IOException {
    Path file = folder.resolve(segmentFiles().iterator().next());
    byte[] bytes = Files.readAllBytes(file);
    FileTime time = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 2000));
    assertFalse(allFit());
    Files.setLastModifiedTime(file, time);
    assertTrue(allFit());
    Files.write(file, new byte[bytes.length + 1]);
    Files.setLastModifiedTime(file, time);
    assertFalse(allFit());
    Files.delete(file);
    assertFalse(FileStamps.read(folder).fit(folder, Set.of(file.getFileName().toString())));
  }

  @Test
  void aCommitNeverSaysThatAFileItFoundIsWhole() throws IOException {
    Path file = folder.resolve(segmentFiles().iterator().next());
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    Files.delete(folder.resolve("files.whole"));
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      writer.put(Articles.article("new", "كتب"));
      writer.commit();
    }
    assertFalse(FileStamps.read(folder).byName().containsKey(file.getFileName().toString()));
    assertEquals(11, Found.count(dir, "كتب"));
  }

  @Test
  void garbageIsNoStamps() throws IOException {
    for (byte[] garbage : new byte[][] {{}, {0, 1, 2}, {'a', '\n', ' ', 'b'}, {(byte) 0xff}}) {
      Files.write(folder.resolve("files.whole"), garbage);
      assertEquals(Map.of(), FileStamps.read(folder).byName());
      assertEquals(10, Found.count(dir, "كتب"));
    }
    Files.delete(folder.resolve("files.whole"));
    assertEquals(10, Found.count(dir, "كتب"));
  }
}

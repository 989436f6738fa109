// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.numbered;
import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders that this user must not read or write. Void for root, who may do all. */
class PermissionTest {
  @TempDir Path temp;
  private Path dir;
  private Path generation;
  private final Map<Path, Set<PosixFilePermission>> changed = new LinkedHashMap<>();

  @BeforeEach
  void buildAnIndex() throws IOException {
    assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    dir = temp.resolve("x");
    generation = dir.resolve("generation-000001");
    IndexRebuild.rebuild(dir, numbered(10, "كتب"), RebuildOptions.standard(ANALYSIS));
  }

  private void permit(Path path, String permissions) throws IOException {
    changed.putIfAbsent(path, Files.getPosixFilePermissions(path));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private void permitNothing(Path path) throws IOException {
    permit(path, "---------");
    assumeFalse(Files.isReadable(path), "root may read all");
  }

  private void permitReading(Path path) throws IOException {
    permit(path, Files.isDirectory(path) ? "r-xr-xr-x" : "r--r--r--");
    assumeFalse(Files.isWritable(path), "root may write all");
  }

  @AfterEach
  void permitAllAgain() throws IOException {
    for (Map.Entry<Path, Set<PosixFilePermission>> former :
        changed.entrySet().stream().toList().reversed()) {
      Files.setPosixFilePermissions(former.getKey(), former.getValue());
    }
  }

  private static void checkDenied(Path path, Executable opening) {
    assertEquals(path.toString(), assertThrows(AccessDeniedException.class, opening).getFile());
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path segment = Found.largestFile(generation);
    for (Path path : List.of(dir.resolve("CURRENT"), segment, generation)) {
      permitNothing(path);
      checkDenied(path, () -> LiveIndex.open(dir, ANALYSIS));
      permit(path, Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--");
      assertEquals(10, Found.count(dir, "كتب"));
    }
  }

  @Test
  void anIndexThatCannotBeWrittenIsSearchedCheckedAndBackedUp() throws IOException {
    permitReading(generation);
    permitReading(dir);
    assertEquals(10, Found.count(dir, "كتب"));
    assertTrue(IndexCheck.check(dir, ANALYSIS).isClean());
    assertEquals(10, IndexBackup.backup(dir, temp.resolve("copy")).articles());
  }

  @Test
  void whatCannotBeWrittenFailsAndStaysAsItWas() throws IOException {
    permitReading(generation);
    Path lock = dir.resolve("fihrist-rebuild.lock");
    Files.delete(lock);
    permitReading(dir);
    checkDenied(
        lock,
        () -> IndexRebuild.rebuild(dir, numbered(20, "جديد"), RebuildOptions.standard(ANALYSIS)));
    assertThrows(AccessDeniedException.class, () -> ArticleWriter.open(dir, ANALYSIS));
    assertThrows(AccessDeniedException.class, () -> IndexBackup.backup(dir, dir.resolve("copy")));
    assertEquals(10, Found.count(dir, "كتب"));
  }

  @Test
  void aWriterInAFolderThatCannotBeWrittenIsToldSo() throws IOException {
    permitReading(generation);
    assertThrows(AccessDeniedException.class, () -> ArticleWriter.open(dir, ANALYSIS));
    // Nor is the lock left behind.
    permit(generation, "rwxr-xr-x");
    try (ArticleWriter writer = ArticleWriter.open(dir, ANALYSIS)) {
      writer.delete("1");
      assertEquals(9, writer.commit());
    }
  }
}

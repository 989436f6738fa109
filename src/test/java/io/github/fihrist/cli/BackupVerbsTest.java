// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupVerbsTest {
  @TempDir Path temp;

  private void rebuild(Path index, int articles) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"body\":\"كتب\"}\n");
    }
    Path source = Files.writeString(temp.resolve("a.jsonl"), lines);
    Ran.fihrist("rebuild", "--index", index, source).output();
  }

  @Test
  void backupRestoreAndRollbackGoRound() throws IOException {
    Path index = temp.resolve("x");
    Path copy = temp.resolve("copy");
    rebuild(index, 3);
    assertEquals(
        "backed up: 3 articles, generation generation-000001\n",
        Ran.fihrist("backup", "--index", index, "--to", copy).output());
    rebuild(index, 5);
    String json = Ran.fihrist("restore", "--index", index, "--from", copy, "--json").output();
    assertTrue(json.contains("generation-000003"), json);
    assertEquals(
        "whole: 3 articles, generation generation-000003\n",
        Ran.fihrist("check", "--index", index).output());
    assertEquals("live: generation-000002\n", Ran.fihrist("rollback", "--index", index).output());
    assertEquals(
        "whole: 5 articles, generation generation-000002\n",
        Ran.fihrist("check", "--index", index).output());
  }

  @Test
  void failuresAreALineEach() throws IOException {
    Path index = temp.resolve("x");
    rebuild(index, 3);
    Ran.fihrist("backup", "--index", index, "--to", index)
        .failed("backup directory is not empty: '" + index + "'; give another");
    Ran.fihrist("rollback", "--index", index)
        .failed(
            "no generation before 'generation-000001' in '%1$s'; rebuild it: fihrist rebuild"
                    .formatted(index)
                + " --index %s SOURCE...".formatted(index));
  }
}

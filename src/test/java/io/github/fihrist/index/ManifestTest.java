// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Found.ANALYSIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.678Z");

  @Test
  void itComesBackFromCommitData() {
    Manifest manifest = new Manifest(1, "10.5.1", "print", 17, 3, CREATED);
    assertEquals(Optional.of(manifest), Manifest.fromCommitData(manifest.toCommitData()));
  }

  @Test
  void partsMissingOrUnreadableMakeItAbsent() {
    Map<String, String> data = new Manifest(1, "10.5.1", "print", 17, 3, CREATED).toCommitData();
    for (String key : data.keySet()) {
      Map<String, String> without = new HashMap<>(data);
      without.remove(key);
      assertEquals(Optional.empty(), Manifest.fromCommitData(without), key);
    }
    for (String key :
        new String[] {"fihrist.format", "fihrist.articles", "fihrist.updates", "fihrist.created"}) {
      Map<String, String> garbage = new HashMap<>(data);
      garbage.put(key, "x");
      assertEquals(Optional.empty(), Manifest.fromCommitData(garbage), key);
    }
  }

  @Test
  void anotherFormatIsRefused() {
    Manifest manifest = new Manifest(1, "10.5.1", ANALYSIS.fingerprint(), 17, 3, CREATED);
    IndexFormatException refused =
        assertThrows(
            IndexFormatException.class, () -> manifest.require(ANALYSIS, Path.of("news.index")));
    assertEquals(
        "index 'news.index' has format '1', expected '3'; "
            + "rebuild it: fihrist rebuild --index news.index SOURCE...",
        refused.getMessage());
  }

  @Test
  void anotherFingerprintIsRefusedWithAllParts() {
    Manifest manifest = new Manifest(Manifest.FORMAT_VERSION, "10.5.1", "other-1", 17, 3, CREATED);
    IndexFormatException refused =
        assertThrows(IndexFormatException.class, () -> manifest.require(ANALYSIS, Path.of("x")));
    assertEquals(
        "index 'x' has analysis fingerprint 'other-1', expected '%s'; "
                .formatted(ANALYSIS.fingerprint())
            + "rebuild it: fihrist rebuild --index x SOURCE...",
        refused.getMessage());
    assertEquals(Path.of("x"), refused.path());
    assertEquals("other-1", refused.found());
    assertEquals(ANALYSIS.fingerprint(), refused.expected());
    assertEquals("rebuild it: fihrist rebuild --index x SOURCE...", refused.remedy());
  }

  @Test
  void aPathWithSpacesIsQuotedInTheCommand() {
    Manifest manifest = new Manifest(9, "10.5.1", "other-1", 17, 3, CREATED);
    assertEquals(
        "rebuild it: fihrist rebuild --index 'my news' SOURCE...",
        assertThrows(
                IndexFormatException.class, () -> manifest.require(ANALYSIS, Path.of("my news")))
            .remedy());
  }
}

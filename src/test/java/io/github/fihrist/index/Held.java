// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this process holds, where the system tells it; else 0. */
final class Held {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final Path MAPPED_FILES = Path.of("/proc/self/maps");

  private Held() {}

  /** Files below a folder that are open or mapped, deleted ones included. */
  static long filesOf(Path folder) throws IOException {
    return open(folder) + mapped(folder);
  }

  private static long mapped(Path folder) throws IOException {
    if (!Files.isReadable(MAPPED_FILES)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(MAPPED_FILES)) {
      return lines.filter(line -> line.contains(folder.toString())).count();
    }
  }

  private static long open(Path folder) throws IOException {
    if (!Files.isReadable(OPEN_FILES)) {
      return 0;
    }
    long count = 0;
    try (Stream<Path> links = Files.list(OPEN_FILES)) {
      for (Path link : (Iterable<Path>) links::iterator) {
        if (target(link).startsWith(folder.toString())) {
          count++;
        }
      }
    }
    return count;
  }

  private static String target(Path link) throws IOException {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (NoSuchFileException e) {
      // Closed since it was listed.
      return "";
    }
  }

  /** Heap that is in use after a collection. */
  static long heapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}

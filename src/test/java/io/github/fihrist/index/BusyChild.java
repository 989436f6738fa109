// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import static io.github.fihrist.index.Articles.accepted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rebuilds without end on one thread and adds, commits and acknowledges on another, in a process of
 * its own, until killed. The source has what the writer is about to add, as a database would that
 * is written before the index.
 */
final class BusyChild {
  private static final int OLD = 10;

  private BusyChild() {}

  /** Arguments: index, how many were added before. */
  public static void main(String[] args) throws IOException {
    Path dir = Path.of(args[0]);
    AtomicInteger coming = new AtomicInteger(Integer.parseInt(args[1]));
    Thread writing = new Thread(() -> write(dir, coming), "writing");
    writing.setDaemon(true);
    writing.start();
    while (true) {
      IndexRebuild.rebuild(
          dir,
          Articles.of(
              () ->
                  Stream.concat(
                      IntStream.range(0, OLD).mapToObj(i -> accepted("" + i, "old")),
                      IntStream.rangeClosed(1, coming.get())
                          .mapToObj(i -> accepted("added-" + i, "added")))),
          RebuildOptions.standard(Found.ANALYSIS));
      System.out.println("rebuilt");
    }
  }

  private static void write(Path dir, AtomicInteger coming) {
    try (ArticleWriter writer = ArticleWriter.open(dir, Found.ANALYSIS)) {
      while (true) {
        int number = coming.incrementAndGet();
        writer.put(Articles.article("added-" + number, "added"));
        writer.commit();
        System.out.println(number);
      }
    } catch (IOException e) {
      System.out.println("failed: " + e);
    }
  }
}

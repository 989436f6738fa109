// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;

/** A rebuild in a process of its own, which halts at a stage and waits to be killed. */
final class RebuildChild {
  private RebuildChild() {}

  /** Arguments: index, stage. */
  public static void main(String[] args) throws IOException {
    RebuildStage stage = RebuildStage.valueOf(args[1]);
    new IndexRebuild(
            Path.of(args[0]),
            RebuildOptions.standard(Found.ANALYSIS),
            reached -> waitAt(stage, reached),
            FSDirectory::open)
        .run(Articles.numbered(20, "new"));
    System.out.println("done");
  }

  private static void waitAt(RebuildStage stage, RebuildStage reached) throws IOException {
    if (reached == stage) {
      System.out.println("reached");
      int end = System.in.read();
      System.out.println("stdin ended: " + end);
    }
  }

  /** Starts it and returns when it has reached the stage. */
  static Process startedUpTo(RebuildStage stage, Path dir) throws IOException {
    Process child = ChildProcess.start(RebuildChild.class, dir.toString(), stage.name());
    String line = ChildProcess.lines(child).readLine();
    if (!"reached".equals(line)) {
      throw new IOException("child said '" + line + "'");
    }
    return child;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a rebuild did. Nothing is lost: {@code read = indexed + replaced + rejected}.
 *
 * @param generation the folder that is live now
 * @param read pieces of the input
 * @param indexed articles of the source in the index
 * @param replaced articles that a later one of the same id replaced
 * @param rejected pieces that were no articles; {@code rejects} has each with its reason
 * @param carriedOver changes made to the former index meanwhile and taken over; with them the index
 *     may have more articles than {@code indexed}, or fewer
 * @param bytesRead how much of the source was read
 * @param indexBytes the size of the new generation on disk
 * @param took from the lock to the switch
 * @param rejects the report of what was rejected, a line each; empty if nothing was
 */
public record RebuildReport(
    String generation,
    long read,
    long indexed,
    long replaced,
    long rejected,
    long carriedOver,
    long bytesRead,
    long indexBytes,
    Duration took,
    Optional<Path> rejects) {

  /** Sees to it that the counts add up. */
  public RebuildReport {
    if (read != indexed + replaced + rejected) {
      throw new IllegalArgumentException(
          "read must be indexed + replaced + rejected: %d, %d + %d + %d"
              .formatted(read, indexed, replaced, rejected));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.util.OptionalLong;

/** Hears how far a rebuild is. Called several times a second, on the thread that rebuilds. */
@FunctionalInterface
public interface RebuildProgress {

  /** Hears nothing. */
  RebuildProgress SILENT = (articles, bytesRead, sizeBytes) -> {};

  /**
   * So far.
   *
   * @param articles pieces of the input read, rejected ones included
   * @param bytesRead how much of the source was read
   * @param sizeBytes how much there is to read, where known
   */
  void update(long articles, long bytesRead, OptionalLong sizeBytes);
}

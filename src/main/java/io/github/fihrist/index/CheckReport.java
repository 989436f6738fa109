// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.util.List;

/**
 * What a check found.
 *
 * @param generation the live folder, which was checked
 * @param articles how many articles it holds, 0 where it cannot be read
 * @param problems what is wrong, a line each; empty if the index is whole
 */
public record CheckReport(String generation, long articles, List<String> problems) {

  /** Copies. */
  public CheckReport {
    problems = List.copyOf(problems);
  }

  /** Whether the index is whole. */
  public boolean isClean() {
    return problems.isEmpty();
  }
}

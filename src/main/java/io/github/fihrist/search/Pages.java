// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.List;

/** Parts of lists that may end earlier. */
final class Pages {
  private Pages() {}

  static <T> List<T> part(List<T> all, int offset, int limit) {
    int start = Math.min(offset, all.size());
    return all.subList(start, Math.min(start + limit, all.size()));
  }
}

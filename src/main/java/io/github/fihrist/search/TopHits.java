// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.List;

/**
 * The first hits of a query.
 *
 * @param first in their order, as far as the page asked for needs them
 * @param total how many there are, at least
 * @param totalIsExact whether there are no more
 */
record TopHits(List<ScoredArticle> first, long total, boolean totalIsExact) {

  List<ScoredArticle> page(SearchRequest request) {
    int start = Math.min(request.offset(), first.size());
    int end = Math.min(request.offset() + request.limit(), first.size());
    return first.subList(start, end);
  }
}

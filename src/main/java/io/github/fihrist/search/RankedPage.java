// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.List;
import java.util.Optional;

/**
 * The hits of one page.
 *
 * @param articles in their order
 * @param firstRank of the first one
 * @param total how many there are on all pages, at least
 * @param totalIsExact whether there are no more
 * @param next where the next page begins
 */
record RankedPage(
    List<ScoredArticle> articles,
    int firstRank,
    long total,
    boolean totalIsExact,
    Optional<Cursor> next) {}

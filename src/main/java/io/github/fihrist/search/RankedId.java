// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

/**
 * A hit without its article: what a run file and a re-ranker need.
 *
 * @param id the article's
 * @param score the hit's
 */
public record RankedId(String id, double score) {}

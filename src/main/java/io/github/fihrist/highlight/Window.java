// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/**
 * Occurrences that could be shown together.
 *
 * @param first number of the first occurrence
 * @param last number of the last
 * @param start where the first begins
 * @param end where the last ends
 * @param coverage what the query words in it are worth
 */
record Window(int first, int last, int start, int end, double coverage) {}

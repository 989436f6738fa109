// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/**
 * A word in a run of letters that may hold several (عبدالرحمن holds two).
 *
 * @param start first UTF-16 code unit, from the run's first
 * @param end one past the last
 * @param forms the word
 */
record WordPart(int start, int end, WordForms forms) {}

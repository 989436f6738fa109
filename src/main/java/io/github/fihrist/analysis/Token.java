// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/**
 * A word at its place in a text.
 *
 * @param start first UTF-16 code unit of the original text
 * @param end one past the last UTF-16 code unit, trailing marks included
 * @param position 0 for the first word of the text, 1 for the next
 * @param forms the word in all its views
 */
public record Token(int start, int end, int position, WordForms forms) {}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

/**
 * How long a snippet may be, and of how many passages.
 *
 * @param maxSnippetChars the most UTF-16 code units of article text in a snippet, {@value
 *     #MIN_SNIPPET_CHARS} to {@value #MAX_SNIPPET_CHARS}; the marks and the … between and around
 *     its passages are not counted
 * @param maxPassages the most passages, 1 to {@value #MAX_PASSAGES}; more than one are shown only
 *     where one alone would miss words of the query
 */
public record SnippetOptions(int maxSnippetChars, int maxPassages) {
  /** The shortest allowed limit of a snippet. */
  public static final int MIN_SNIPPET_CHARS = 40;

  /** The longest allowed limit of a snippet. */
  public static final int MAX_SNIPPET_CHARS = 10_000;

  /** The most passages a snippet may have. */
  public static final int MAX_PASSAGES = 3;

  private static final SnippetOptions STANDARD = new SnippetOptions(250, MAX_PASSAGES);

  /** Validates. */
  public SnippetOptions {
    if (maxSnippetChars < MIN_SNIPPET_CHARS || maxSnippetChars > MAX_SNIPPET_CHARS) {
      throw new IllegalArgumentException(
          "maxSnippetChars must be in "
              + MIN_SNIPPET_CHARS
              + ".."
              + MAX_SNIPPET_CHARS
              + ": "
              + maxSnippetChars);
    }
    if (maxPassages < 1 || maxPassages > MAX_PASSAGES) {
      throw new IllegalArgumentException(
          "maxPassages must be in 1.." + MAX_PASSAGES + ": " + maxPassages);
    }
  }

  /** Up to 250 characters in up to 3 passages: three lines of a page of results. */
  public static SnippetOptions standard() {
    return STANDARD;
  }

  /** These options with another length. */
  public SnippetOptions withMaxSnippetChars(int chars) {
    return new SnippetOptions(chars, maxPassages);
  }

  /** These options with another number of passages. */
  public SnippetOptions withMaxPassages(int passages) {
    return new SnippetOptions(maxSnippetChars, passages);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

/**
 * The bounds of what one article may be. What exceeds one of them is rejected with a reason, never
 * cut.
 */
public final class ArticleLimits {
  /**
   * The longest line of JSON Lines and the largest text or HTML file, unpacked: 32 MiB, in bytes.
   * It bounds the memory of a reader, which holds one article at a time.
   */
  public static final int MAX_ARTICLE_BYTES = 32 * 1024 * 1024;

  /**
   * The longest body, and the longest title, of an article that no file brings, in UTF-16 units.
   */
  public static final int MAX_TEXT_CHARS = MAX_ARTICLE_BYTES;

  /** How deep objects and arrays may be nested in a line of JSON Lines. */
  public static final int MAX_NESTING = 100;

  /** The longest name of a field in JSON Lines, in UTF-16 code units, and the longest number. */
  public static final int MAX_NAME_CHARS = 1000;

  /** How many tags an article may have. */
  public static final int MAX_TAGS = 1000;

  /** How many fields beside the named ones an article may have. */
  public static final int MAX_ATTRIBUTES = 1000;

  private ArticleLimits() {}
}

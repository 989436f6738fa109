// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.regex.Pattern;

/**
 * The tags of a snippet or a marked text in HTML. The end tags follow from the start tags; an empty
 * string stands for no tag at all.
 *
 * <pre>{@code
 * snippet.toHtml(new HtmlFormat("<p class=\"hit\" dir=\"rtl\">", "<em class=\"found\">", true));
 * }</pre>
 *
 * @param blockTag the start tag around the whole, at most {@value #MAX_TAG_CHARS} characters
 * @param markTag the start tag around each mark, at most {@value #MAX_TAG_CHARS} characters. Where
 *     only a part of a Latin run is in a mark, the mark is written in two pieces
 * @param isolateRuns whether Latin words and numbers are put into {@code <bdi>}, so that the line
 *     around them reads from right to left
 */
public record HtmlFormat(String blockTag, String markTag, boolean isolateRuns) {
  /** The longest allowed tag. */
  public static final int MAX_TAG_CHARS = 200;

  private static final Pattern START_TAG =
      Pattern.compile(
          "<[A-Za-z][A-Za-z0-9-]*+(?:\\s++[A-Za-z][A-Za-z0-9:_-]*+(?:=\"[^\"<>&]*+\")?+)*+\\s*+>");

  private static final HtmlFormat SNIPPET = new HtmlFormat("<div dir=\"rtl\">", "<mark>", true);
  private static final HtmlFormat ARTICLE =
      new HtmlFormat("<div dir=\"rtl\" style=\"white-space: pre-line\">", "<mark>", true);

  private static final HtmlFormat INLINE = new HtmlFormat("", "<mark>", true);

  /** Validates. */
  public HtmlFormat {
    checkTag("blockTag", blockTag);
    checkTag("markTag", markTag);
  }

  /** {@code <div dir="rtl">} around, {@code <mark>} inside, runs isolated. */
  public static HtmlFormat snippet() {
    return SNIPPET;
  }

  /** As {@link #snippet()}, and line ends of the text stay visible. */
  public static HtmlFormat article() {
    return ARTICLE;
  }

  /** No block of its own, for the inside of an element that has {@code dir="rtl"} already. */
  public static HtmlFormat inline() {
    return INLINE;
  }

  String blockEnd() {
    return endTag(blockTag);
  }

  String markEnd() {
    return endTag(markTag);
  }

  private static String endTag(String tag) {
    int end = 1;
    while (end < tag.length()
        && (Character.isLetterOrDigit(tag.charAt(end)) || tag.charAt(end) == '-')) {
      end++;
    }
    return tag.isEmpty() ? "" : "</" + tag.substring(1, end) + ">";
  }

  private static void checkTag(String name, String tag) {
    if (tag.length() > MAX_TAG_CHARS) {
      throw new IllegalArgumentException(
          name + " must have at most " + MAX_TAG_CHARS + " characters: " + tag.length());
    }
    if (!tag.isEmpty() && !START_TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException(
          name + " must be empty or one start tag such as '<mark class=\"hit\">': '" + tag + "'");
    }
  }
}

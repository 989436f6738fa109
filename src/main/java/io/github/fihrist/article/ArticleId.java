// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

/** What an id must be, whichever source it comes from. */
final class ArticleId {
  private ArticleId() {}

  /**
   * Passes a good id through. Any printable text is one, also {@code ../x}: an id never becomes a
   * file name.
   *
   * @param what the id's name in the message
   * @throws Unfit if it is empty, too long, or would break the lines of a run file or a report
   */
  static String checked(String what, String id) throws Unfit {
    if (id.isEmpty()) {
      throw new Unfit(what + " is empty, ''; give each article an id of its own");
    }
    if (id.length() > Article.MAX_ID_CHARS) {
      throw new Unfit(
          "%s has %d characters, '%s'; shorten it to %d or fewer"
              .formatted(what, id.length(), Excerpt.of(id), Article.MAX_ID_CHARS));
    }
    TextCheck.sound(what, id);
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        throw new Unfit(
            "%s holds a control character, U+%04X, '%s'; remove it"
                .formatted(what, (int) id.charAt(i), Excerpt.of(id)));
      }
    }
    return id;
  }
}

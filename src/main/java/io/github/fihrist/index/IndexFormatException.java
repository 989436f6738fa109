// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An index that this version, or this analysis, must not read: it would answer, and wrongly. The
 * message says what was found, what was expected and the command that mends it:
 *
 * <pre>{@code
 * index 'x' has analysis fingerprint 'a', expected 'b'; rebuild it: fihrist rebuild --index x SOURCE...
 * }</pre>
 */
public final class IndexFormatException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN_CHARS = 60;

  private final transient Path path;
  private final String found;
  private final String expected;
  private final String remedy;

  IndexFormatException(Path path, String what, String found, String expected) {
    super(
        "index '%s' has %s '%s', expected '%s'; %s"
            .formatted(path, what, shown(found), expected, Remedy.rebuild(path)));
    this.path = path;
    this.found = found;
    this.expected = expected;
    this.remedy = Remedy.rebuild(path);
  }

  IndexFormatException(Path path, String what, String found, String expected, Throwable cause) {
    this(path, what, found, expected);
    initCause(cause);
  }

  /** The index. */
  public Path path() {
    return path;
  }

  /** What the index has, in full. */
  public String found() {
    return found;
  }

  /** What it should have. */
  public String expected() {
    return expected;
  }

  /** What to do about it, with the command. */
  public String remedy() {
    return remedy;
  }

  /** Short and printable, for what was found may be anything. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(MAX_SHOWN_CHARS)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append("\\u%04X".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return text.codePointCount(0, text.length()) > MAX_SHOWN_CHARS
        ? shown.append('…').toString()
        : shown.toString();
  }
}

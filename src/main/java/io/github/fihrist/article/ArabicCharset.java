// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The 8-bit encodings of Arabic, windows-1256 and ISO-8859-6: ICU's detector ranks them, and a look
 * at the letters confirms, since ICU always finds something, even in a picture.
 */
final class ArabicCharset {
  /** As Java and ICU call them. */
  static final List<String> NAMES = List.of("windows-1256", "ISO-8859-6");

  /** Fewer are more likely a few stray bytes in a text of another encoding. */
  private static final int MIN_LETTERS = 4;

  private static final int SAMPLE_BYTES = 8000;

  /** The sixteen commonest letters: alef, lam, yeh and so on make four fifths of running text. */
  private static final String COMMON =
      "\u0627\u0644\u064a\u0645\u0646\u0648\u0631\u062a\u0628\u0639\u062f\u0647\u0629\u0633\u0641\u0643";

  private ArabicCharset() {}

  /** The encoding of these bytes; empty if they are no Arabic text in one of the two. */
  static Optional<Charset> detect(byte[] bytes, int length) {
    byte[] sample = sample(bytes, length);
    List<String> plausible = NAMES.stream().filter(name -> isArabic(sample, name)).toList();
    if (plausible.isEmpty()) {
      return Optional.empty();
    }
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      if (plausible.contains(match.getName())) {
        return Optional.of(Charset.forName(match.getName()));
      }
    }
    return Optional.of(Charset.forName(plausible.getFirst()));
  }

  /** A stretch that holds what there is of letters beyond ASCII: pages start with markup. */
  private static byte[] sample(byte[] bytes, int length) {
    int from = 0;
    while (from < length && bytes[from] >= 0) {
      from++;
    }
    return Arrays.copyOfRange(bytes, from, Math.min(length, from + SAMPLE_BYTES));
  }

  private static boolean isArabic(byte[] sample, String charset) {
    if (!Charset.isSupported(charset)
        || !TextEncoding.isDecodable(sample, 0, sample.length, Charset.forName(charset))) {
      return false;
    }
    int arabic = 0;
    int common = 0;
    int other = 0;
    CharSequence text = Charset.forName(charset).decode(ByteBuffer.wrap(sample));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && !Character.isWhitespace(c)) {
        return false;
      }
      if (c < 0x80 || !Character.isLetter(c)) {
        continue;
      }
      if (Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC) {
        arabic++;
        common += COMMON.indexOf(c) >= 0 ? 1 : 0;
      } else {
        other++;
      }
    }
    return arabic >= MIN_LETTERS && arabic > 4 * other && 2 * common > arabic;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a page. Bytes that are UTF-8 are read so even if the page says otherwise, as
 * pages that were saved again often do; else what it says counts, else what the bytes look like.
 */
final class HtmlEncoding {
  private static final int HEAD_BYTES = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{0,200}charset|<\\?xml[^>]{0,200}encoding)\\s*=\\s*[\"']?([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private HtmlEncoding() {}

  /** Empty if it is no text. */
  static Optional<TextEncoding> detect(byte[] bytes) {
    Optional<TextEncoding> found = TextEncoding.detect(bytes, bytes.length);
    boolean certain = found.filter(e -> e.charset().name().startsWith("UTF-")).isPresent();
    return certain
        ? found
        : declared(bytes)
            .filter(c -> isArabic(c) || found.isEmpty())
            .filter(c -> TextEncoding.isDecodable(bytes, 0, bytes.length, c))
            .map(c -> new TextEncoding(c, 0))
            .or(() -> found);
  }

  /** A page that calls itself Latin but looks Arabic has a wrong label. */
  private static boolean isArabic(Charset charset) {
    return ArabicCharset.NAMES.contains(charset.name());
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD_BYTES);
    Matcher label = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    try {
      return label.find() && Charset.isSupported(label.group(1))
          ? Optional.of(Charset.forName(label.group(1)))
          : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * How a file's bytes are to be read as characters. It is told from the bytes: a byte order mark;
 * the zero and Arabic high bytes of UTF-16; valid UTF-8, which other encodings do not form by
 * chance; else {@link ArabicCharset}.
 *
 * @param charset the encoding
 * @param markBytes how many bytes of byte order mark stand before the text
 */
record TextEncoding(Charset charset, int markBytes) {
  private static final int NUL_BLOCK = 0x00;
  private static final int ARABIC_BLOCK = 0x06;
  private static final int PUNCTUATION_BLOCK = 0x20;

  /**
   * Tells the encoding.
   *
   * @param length how many of the bytes count; the last character may be cut
   * @return empty if it is none that articles come in
   */
  static Optional<TextEncoding> detect(byte[] bytes, int length) {
    Optional<TextEncoding> marked = byMark(bytes, length);
    if (marked.isPresent()) {
      return marked;
    }
    for (Charset utf16 : new Charset[] {UTF_16LE, UTF_16BE}) {
      if (isUtf16(bytes, length, utf16.equals(UTF_16LE) ? 1 : 0)) {
        return Optional.of(new TextEncoding(utf16, 0));
      }
    }
    // A file of mostly good UTF-8 is a damaged UTF-8 file; to guess again would garble the rest.
    if (Utf8Count.of(bytes, length).isMostlyGood()) {
      return Optional.of(new TextEncoding(UTF_8, 0));
    }
    return ArabicCharset.detect(bytes, length).map(charset -> new TextEncoding(charset, 0));
  }

  private static Optional<TextEncoding> byMark(byte[] bytes, int length) {
    int first = length > 0 ? bytes[0] & 0xff : -1;
    int second = length > 1 ? bytes[1] & 0xff : -1;
    if (first == 0xef && second == 0xbb && length > 2 && bytes[2] == (byte) 0xbf) {
      return Optional.of(new TextEncoding(UTF_8, 3));
    }
    if (first == 0xff && second == 0xfe) {
      return Optional.of(new TextEncoding(UTF_16LE, 2));
    }
    if (first == 0xfe && second == 0xff) {
      return Optional.of(new TextEncoding(UTF_16BE, 2));
    }
    return Optional.empty();
  }

  /** Nine in ten units lie in the blocks of Arabic text, more than half in the main two. */
  private static boolean isUtf16(byte[] bytes, int length, int highByte) {
    int main = 0;
    int punctuation = 0;
    for (int i = 0; i + 1 < length; i += 2) {
      int block = bytes[i + highByte] & 0xff;
      int low = bytes[i + 1 - highByte] & 0xff;
      if (block == ARABIC_BLOCK || (block == NUL_BLOCK && isPrintable(low))) {
        main++;
      } else if (block == PUNCTUATION_BLOCK || (block >= 0xfb && block <= 0xfe)) {
        punctuation++;
      }
    }
    int units = length / 2;
    return units > 0 && main * 2 > units && (main + punctuation) * 10L >= units * 9L;
  }

  private static boolean isPrintable(int latin) {
    return (latin >= ' ' && latin < 0x7f)
        || latin == '\n'
        || latin == '\r'
        || latin == '\t'
        || latin >= 0xa0;
  }

  /** A line feed in this encoding. */
  byte[] lineFeed() {
    return "\n".getBytes(charset);
  }

  /**
   * Decodes bytes without a byte order mark.
   *
   * @param place describes the place of a byte, from 0, in the message
   * @throws Unfit with the place of the first byte that does not belong
   */
  CharBuffer decode(byte[] bytes, int offset, int length, IntFunction<String> place) throws Unfit {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int at = in.position();
      int count = Math.min(result.length(), in.remaining());
      throw new Unfit(
          "broken %s at %s, '%s'; save the file as UTF-8"
              .formatted(charset.name(), place.apply(at - offset), hex(bytes, at, count)));
    }
    decoder.flush(out);
    return out.flip();
  }

  /** Bytes as messages show them. */
  static String hex(byte[] bytes, int from, int count) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, from, from + count);
  }

  /** Whether all of it can be decoded. */
  static boolean isDecodable(byte[] bytes, int from, int to, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads one line at a time; of the file it holds a sample for its encoding, and the line. */
final class JsonLinesReader implements ArticleReader {
  private static final int SAMPLE_BYTES = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Path path;
  private final String filePlace;
  private final ArticleFile file;
  private final int maxLineBytes;
  private final TextEncoding encoding;
  private final LineReader lines;
  private final JsonLineParser parser;
  private boolean ended;

  JsonLinesReader(Path path, ArticleFile file, int maxLineBytes) throws IOException {
    this.path = path;
    this.filePlace = Place.of(path);
    this.file = file;
    this.maxLineBytes = maxLineBytes;
    this.parser = new JsonLineParser(maxLineBytes);
    byte[] sample = sample();
    // Lines of no known encoding are refused one by one, as broken UTF-8.
    this.encoding =
        TextEncoding.detect(sample, sample.length)
            .orElse(new TextEncoding(StandardCharsets.UTF_8, 0));
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(sample), file.content());
    whole.skipNBytes(encoding.markBytes());
    this.lines = new LineReader(whole, maxLineBytes, encoding.markBytes());
  }

  private byte[] sample() throws IOException {
    byte[] sample = new byte[SAMPLE_BYTES];
    int held = 0;
    try {
      int n = 0;
      while (n >= 0 && held < sample.length) {
        held += n;
        n = file.content().read(sample, held, sample.length - held);
      }
    } catch (ZipException e) {
      // Thrown again where the lines come to it: what stands before it is good.
    } catch (IOException e) {
      file.close();
      throw ArticleFile.unreadable(path, e);
    }
    return Arrays.copyOf(sample, held);
  }

  @Override
  public Optional<Reading> read() throws IOException {
    Optional<Reading> reading = Optional.empty();
    while (reading.isEmpty() && !ended) {
      try {
        ended = !lines.next(encoding.lineFeed());
        reading = ended ? Optional.empty() : lineReading();
      } catch (ZipException e) {
        ended = true;
        reading =
            Optional.of(
                new Reading.Rejected(
                    place(),
                    "%s, '%s'; the lines before are kept, fetch the file again"
                        .formatted(e.getMessage(), path.getFileName())));
      } catch (IOException e) {
        throw ArticleFile.unreadable(path, e);
      }
    }
    return reading;
  }

  /** Empty for a blank line. */
  private Optional<Reading> lineReading() {
    try {
      if (lines.isTooLong()) {
        throw tooLong();
      }
      CharBuffer line = encoding.decode(lines.bytes(), 0, lines.held(), this::bytePlace);
      if (!line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
        line.get(); // files put together keep the mark of each
      }
      if (isBlank(line)) {
        return Optional.empty();
      }
      return Optional.of(new Reading.Accepted(parser.parse(line), place()));
    } catch (Unfit e) {
      return Optional.of(new Reading.Rejected(place(), e.reason()));
    }
  }

  private String bytePlace(int at) {
    return "byte %d of the line (byte %d of the file)".formatted(at + 1, lines.start() + at + 1);
  }

  private Unfit tooLong() {
    int shown = Math.min(lines.held(), 4 * Excerpt.MAX_CHARS);
    CharSequence start = encoding.charset().decode(ByteBuffer.wrap(lines.bytes(), 0, shown));
    return new Unfit(
        "line of %d bytes is longer than %d, '%s'; split the article"
            .formatted(lines.length(), maxLineBytes, Excerpt.of(start)));
  }

  private static boolean isBlank(CharSequence line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return true;
  }

  private String place() {
    return Place.of(filePlace, lines.number());
  }

  @Override
  public long bytesRead() {
    return file.bytesRead();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

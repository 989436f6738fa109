// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Sources one after the other.
 *
 * @param sources in their order
 */
record ConcatSource(List<ArticleSource> sources) implements ArticleSource {
  ConcatSource {
    sources = List.copyOf(sources);
  }

  @Override
  public ArticleReader open() throws IOException {
    sizeBytes(); // a missing file shall be told before hours are spent on the others
    return new Reader(sources.iterator());
  }

  @Override
  public OptionalLong sizeBytes() throws IOException {
    return sum(ArticleSource::sizeBytes);
  }

  @Override
  public OptionalLong textBytes() throws IOException {
    return sum(ArticleSource::textBytes);
  }

  private OptionalLong sum(Measure measure) throws IOException {
    long sum = 0;
    boolean known = true;
    for (ArticleSource source : sources) {
      OptionalLong size = measure.of(source);
      known &= size.isPresent();
      sum += size.orElse(0);
    }
    return known ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return sources.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  @FunctionalInterface
  private interface Measure {
    OptionalLong of(ArticleSource source) throws IOException;
  }

  private static final class Reader implements ArticleReader {
    private final Iterator<ArticleSource> sources;
    private Optional<ArticleReader> reader = Optional.empty();
    private long bytesBefore;

    Reader(Iterator<ArticleSource> sources) {
      this.sources = sources;
    }

    @Override
    public Optional<Reading> read() throws IOException {
      while (reader.isPresent() || sources.hasNext()) {
        if (reader.isEmpty()) {
          reader = Optional.of(sources.next().open());
        }
        Optional<Reading> reading = reader.get().read();
        if (reading.isPresent()) {
          return reading;
        }
        bytesBefore = bytesRead();
        close();
      }
      return Optional.empty();
    }

    @Override
    public long bytesRead() {
      return bytesBefore + reader.map(ArticleReader::bytesRead).orElse(0L);
    }

    @Override
    public void close() throws IOException {
      Optional<ArticleReader> open = reader;
      reader = Optional.empty();
      if (open.isPresent()) {
        open.get().close();
      }
    }
  }
}

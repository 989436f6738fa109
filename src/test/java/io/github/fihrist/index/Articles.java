// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sources in memory. */
final class Articles {
  private Articles() {}

  static Article article(String id, String body) {
    return Article.of(id, "عنوان " + id, body);
  }

  static Reading accepted(String id, String body) {
    return new Reading.Accepted(article(id, body), "memory:" + id);
  }

  static Reading rejected(String reason) {
    return new Reading.Rejected("memory", reason);
  }

  /** Ids 0 to count - 1, with the word in every body. */
  static ArticleSource numbered(int count, String word) {
    return of(() -> IntStream.range(0, count).mapToObj(i -> accepted("" + i, word + " نص " + i)));
  }

  static ArticleSource of(Reading... readings) {
    return of(() -> Stream.of(readings));
  }

  static ArticleSource of(List<Reading> readings) {
    return of(readings::stream);
  }

  /** A source that says it has a size. */
  static ArticleSource ofSize(ArticleSource source, long bytes) {
    return new ArticleSource() {
      @Override
      public ArticleReader open() throws IOException {
        return source.open();
      }

      @Override
      public OptionalLong sizeBytes() {
        return OptionalLong.of(bytes);
      }
    };
  }

  @FunctionalInterface
  interface Readings {
    Stream<Reading> open();
  }

  static ArticleSource of(Readings readings) {
    return new ArticleSource() {
      @Override
      public ArticleReader open() {
        return reader(readings.open().iterator());
      }

      @Override
      public OptionalLong sizeBytes() {
        return OptionalLong.of(1000);
      }

      @Override
      public String toString() {
        return "memory";
      }
    };
  }

  private static ArticleReader reader(Iterator<Reading> readings) {
    return new ArticleReader() {
      private long bytes;

      @Override
      public Optional<Reading> read() throws IOException {
        bytes++;
        return readings.hasNext() ? Optional.of(readings.next()) : Optional.empty();
      }

      @Override
      public long bytesRead() {
        return bytes;
      }

      @Override
      public void close() {}
    };
  }
}

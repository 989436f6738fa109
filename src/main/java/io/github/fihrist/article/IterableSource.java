// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Articles of a caller.
 *
 * @param articles iterated once per reader
 */
record IterableSource(Iterable<Article> articles) implements ArticleSource {

  @Override
  public ArticleReader open() {
    return new Reader(articles.iterator());
  }

  @Override
  public OptionalLong sizeBytes() {
    return OptionalLong.empty();
  }

  private static final class Reader implements ArticleReader {
    private final Iterator<Article> articles;
    private long count;

    Reader(Iterator<Article> articles) {
      this.articles = articles;
    }

    @Override
    public Optional<Reading> read() {
      if (!articles.hasNext()) {
        return Optional.empty();
      }
      count++;
      String place = "article " + count;
      try {
        return Optional.of(new Reading.Accepted(checked(articles.next()), place));
      } catch (Unfit e) {
        return Optional.of(new Reading.Rejected(place, e.reason()));
      }
    }

    /** What no file may hold, no caller may bring either. */
    private static Article checked(Article article) throws Unfit {
      ArticleId.checked("id", article.id());
      TextCheck.sound("body", article.body());
      if (article.title() != null) {
        TextCheck.sound("title", article.title());
      }
      for (String tag : article.tags()) {
        TextCheck.sound("tag", tag);
      }
      for (Map.Entry<String, String> attribute : article.attributes().entrySet()) {
        TextCheck.sound("an attribute's name", attribute.getKey());
        TextCheck.sound("attribute '" + Excerpt.of(attribute.getKey()) + "'", attribute.getValue());
      }
      return article;
    }

    @Override
    public long bytesRead() {
      return 0;
    }

    @Override
    public void close() {
      // holds nothing
    }
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return "memory";
  }
}

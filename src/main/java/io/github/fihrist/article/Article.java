// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One article as it goes into the index and as a hit brings it back, to the letter.
 *
 * <p>{@code id} and {@code body} are required; the other parts may be absent ({@code null}, or
 * empty for {@code tags} and {@code attributes}).
 *
 * <pre>{@code
 * Article article = Article.of("1", "معرض الكتاب", "افتتح الوزير معرض الكتاب.")
 *     .withDate(Instant.parse("2022-01-26T09:00:00Z"))
 *     .withSource("الأفق");
 * }</pre>
 *
 * @param id unique in an index, 1 to {@value #MAX_ID_CHARS} UTF-16 code units
 * @param title the headline
 * @param body the text; never null, may be empty
 * @param date when it was published; a date without a time is the start of that day in UTC
 * @param source who published it, a newspaper or a site; an exact filter
 * @param author who wrote it; an exact filter
 * @param category its section; an exact filter
 * @param url where it stands
 * @param tags editors' keywords, each an exact filter
 * @param attributes any other string field of the input, each an exact filter
 */
public record Article(
    String id,
    @Nullable String title,
    String body,
    @Nullable Instant date,
    @Nullable String source,
    @Nullable String author,
    @Nullable String category,
    @Nullable String url,
    List<String> tags,
    Map<String, String> attributes) {

  /** The longest id, in UTF-16 code units; ids are index terms, which have a limit. */
  public static final int MAX_ID_CHARS = 4096;

  /** Validates and copies. */
  public Article {
    if (id.isEmpty() || id.length() > MAX_ID_CHARS) {
      throw new IllegalArgumentException(
          "id must have 1.." + MAX_ID_CHARS + " characters: " + id.length());
    }
    tags = List.copyOf(tags);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** An article of a title and a body, the rest absent. */
  public static Article of(String id, @Nullable String title, String body) {
    return new Article(id, title, body, null, null, null, null, null, List.of(), Map.of());
  }

  /** This article with another date. */
  public Article withDate(@Nullable Instant newDate) {
    return new Article(id, title, body, newDate, source, author, category, url, tags, attributes);
  }

  /** This article with another source. */
  public Article withSource(@Nullable String newSource) {
    return new Article(id, title, body, date, newSource, author, category, url, tags, attributes);
  }

  /** This article with another category. */
  public Article withCategory(@Nullable String newCategory) {
    return new Article(id, title, body, date, source, author, newCategory, url, tags, attributes);
  }

  /** This article with other tags. */
  public Article withTags(List<String> newTags) {
    return new Article(id, title, body, date, source, author, category, url, newTags, attributes);
  }
}

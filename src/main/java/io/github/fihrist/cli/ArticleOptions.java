// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.document.IndexField;
import io.github.fihrist.search.SearchRequestBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which articles a verb is about, by what they are. */
final class ArticleOptions {
  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = Days.First.class,
      description = "Only articles of this day or later, as 2022-01-26, 2022-01 or 2022.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = Days.Last.class,
      description = "Only articles of this day or earlier; of a month or year, its last day.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(names = "--source", paramLabel = "S", description = "Only articles of this source.")
  private List<String> sources = List.of();

  @Option(names = "--category", paramLabel = "C", description = "Only articles of this category.")
  private List<String> categories = List.of();

  @Option(names = "--author", paramLabel = "A", description = "Only articles of this author.")
  private List<String> authors = List.of();

  @Option(names = "--tag", paramLabel = "T", description = "Only articles with this tag.")
  private List<String> tags = List.of();

  @Option(
      names = "--attribute",
      paramLabel = "NAME=VALUE",
      description = "Only articles whose attribute has this value.")
  private List<String> attributes = List.of();

  /** The first day. */
  Optional<LocalDate> from() {
    return from;
  }

  /** The last day. */
  Optional<LocalDate> to() {
    return to;
  }

  /** The values asked for, by the names of their fields in the index. */
  Map<String, Set<String>> values() {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    add(values, IndexField.SOURCE, sources);
    add(values, IndexField.CATEGORY, categories);
    add(values, IndexField.AUTHOR, authors);
    add(values, IndexField.TAG, tags);
    for (String attribute : attributes) {
      int equals = equalsSign(attribute);
      String field = IndexField.attribute(attribute.substring(0, equals));
      add(values, field, List.of(attribute.substring(equals + 1)));
    }
    return values;
  }

  private static void add(Map<String, Set<String>> values, String field, List<String> added) {
    if (!added.isEmpty()) {
      values.computeIfAbsent(field, name -> new LinkedHashSet<>()).addAll(added);
    }
  }

  void addTo(SearchRequestBuilder request) {
    from.ifPresent(request::from);
    to.ifPresent(request::to);
    sources.forEach(request::source);
    categories.forEach(request::category);
    authors.forEach(request::author);
    tags.forEach(request::tag);
    for (String attribute : attributes) {
      int equals = equalsSign(attribute);
      request.attribute(attribute.substring(0, equals), attribute.substring(equals + 1));
    }
  }

  private static int equalsSign(String attribute) {
    int equals = attribute.indexOf('=');
    if (equals <= 0) {
      throw new IllegalArgumentException("attribute must be NAME=VALUE: '" + attribute + "'");
    }
    return equals;
  }
}

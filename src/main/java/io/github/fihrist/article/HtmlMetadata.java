// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about itself: Open Graph, microdata and the plain elements of HTML. */
final class HtmlMetadata {
  /** What stands between a title and the site's name. */
  private static final List<String> SEPARATORS =
      List.of(" - ", " | ", " \u2013 ", " \u2014 ", " :: ", " \u00bb ");

  private final Document page;

  HtmlMetadata(Document page) {
    this.page = page;
  }

  /** The headline, without the site's name. */
  Optional<String> title() {
    Optional<String> heading =
        first(Element::text, "[itemprop=headline]", "article h1", "main h1", "h1");
    return meta("og:title")
        .or(() -> heading)
        .or(() -> text(page.title()))
        .map(title -> withoutSite(title, heading));
  }

  private String withoutSite(String title, Optional<String> heading) {
    for (String separator : SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at > 0) {
        String rest = title.substring(at + separator.length());
        String before = title.substring(0, at).strip();
        if (source().filter(site -> LineShape.areSame(site, rest)).isPresent()
            || heading.filter(h -> LineShape.areSame(h, before)).isPresent()) {
          return before;
        }
      }
    }
    return title;
  }

  /** When it was published: the first of its dates that is one. */
  Optional<Instant> date() {
    Stream<String> metas =
        Stream.of("article:published_time", "datePublished", "date", "pubdate", "DC.date.issued")
            .flatMap(name -> meta(name).stream());
    Stream<String> times =
        Stream.of("[itemprop=datePublished]", "article time", "main time", "time")
            .flatMap(query -> page.select(query + "[datetime]").stream())
            .map(time -> time.attr("datetime"));
    return Stream.concat(metas, times).flatMap(text -> DateText.parse(text).stream()).findFirst();
  }

  /** The site's name. */
  Optional<String> source() {
    return meta("og:site_name");
  }

  /** The writer; the address of a writer's page is no name. */
  Optional<String> author() {
    return meta("author")
        .or(() -> meta("article:author"))
        .filter(name -> !name.startsWith("http:") && !name.startsWith("https:"))
        .or(() -> first(Element::text, "[itemprop=author]", "[rel=author]"));
  }

  /** The section. */
  Optional<String> category() {
    return meta("article:section").or(() -> meta("articleSection"));
  }

  /** The page's own address; only one of the web. */
  Optional<String> url() {
    return first(link -> link.attr("href"), "link[rel=canonical]")
        .or(() -> meta("og:url"))
        .filter(url -> url.startsWith("http://") || url.startsWith("https://"));
  }

  /** Tags, else keywords. */
  List<String> tags() {
    List<String> tags = contents("article:tag").distinct().toList();
    if (!tags.isEmpty()) {
      return tags;
    }
    return contents("keywords")
        .flatMap(keywords -> Arrays.stream(keywords.split("[,;\u060c\u061b]")))
        .flatMap(word -> text(word).stream())
        .distinct()
        .toList();
  }

  private Optional<String> meta(String name) {
    return contents(name).findFirst();
  }

  private Stream<String> contents(String name) {
    return Stream.of("property", "name", "itemprop")
        .flatMap(key -> page.select("meta[%s=\"%s\"]".formatted(key, name)).stream())
        .flatMap(meta -> text(meta.attr("content")).stream());
  }

  private Optional<String> first(Function<Element, String> value, String... queries) {
    return Arrays.stream(queries)
        .flatMap(query -> page.select(query).stream())
        .flatMap(element -> text(value.apply(element)).stream())
        .findFirst();
  }

  private static Optional<String> text(String text) {
    return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetTest {
  private static final List<Facet> ALL =
      List.of(
          Facet.SOURCE,
          Facet.AUTHOR,
          Facet.CATEGORY,
          Facet.TAG,
          Facet.YEAR,
          Facet.MONTH,
          Facet.attribute("بلد"));

  @TempDir Path dir;

  @Test
  void countsAreThoseOfTheWholeResult() throws IOException {
    List<Article> articles = articles(new Random(1), 0, 700);
    try (TestIndex index = TestIndex.of(dir, articles)) {
      checkAll(index, articles, new Random(2));
    }
  }

  @Test
  void countsAddUpAcrossSegments() throws IOException {
    Random random = new Random(3);
    List<Article> articles = articles(random, 0, 300);
    try (TestIndex index = TestIndex.of(dir, articles)) {
      for (int batch = 1; batch < 4; batch++) {
        List<Article> more = articles(random, batch * 300, 100);
        articles.addAll(more);
        index.add(dir, more);
        checkAll(index, articles, random);
      }
    }
  }

  @Test
  void selectedValuesDoNotHideTheOthersOfTheirFacet() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            dir,
            Article.of("1", null, "خبر").withSource("أ").withCategory("س"),
            Article.of("2", null, "خبر").withSource("ب").withCategory("س"),
            Article.of("3", null, "خبر").withSource("ب").withCategory("ع"))) {
      SearchResult result =
          index.search(
              SearchRequest.builder("خبر")
                  .source("أ")
                  .facet(Facet.SOURCE, 10)
                  .facet(Facet.CATEGORY, 10));
      assertEquals(1, result.total());
      assertEquals(
          List.of(new FacetValue("ب", 2, false), new FacetValue("أ", 1, true)),
          result.facets().get(0).values());
      assertEquals(List.of(new FacetValue("س", 1, false)), result.facets().get(1).values());
    }
  }

  @Test
  void selectedValuesAreListedEvenWithoutArticles() throws IOException {
    Article article =
        Article.of("1", null, "خبر")
            .withSource("أ")
            .withDate(Instant.parse("2021-03-04T00:00:00Z"));
    try (TestIndex index = TestIndex.of(dir, article)) {
      SearchResult result =
          index.search(
              SearchRequest.builder("خبر")
                  .source("ب")
                  .year(Year.of(2020))
                  .facet(Facet.SOURCE, 1)
                  .facet(Facet.YEAR, 1));
      assertEquals(List.of(new FacetValue("ب", 0, true)), result.facets().get(0).values());
      assertEquals(0, result.facets().get(0).distinct());
    }
  }

  @Test
  void yearsDrillDownToTheirMonths() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            dir,
            Article.of("1", null, "خبر").withDate(Instant.parse("2020-12-31T23:59:59.999Z")),
            Article.of("2", null, "خبر").withDate(Instant.parse("2021-01-01T00:00:00Z")),
            Article.of("3", null, "خبر").withDate(Instant.parse("2021-03-31T23:00:00Z")),
            Article.of("4", null, "خبر").withDate(Instant.parse("0900-02-01T00:00:00Z")),
            Article.of("5", null, "خبر"))) {
      SearchResult result =
          index.search(
              SearchRequest.builder("خبر")
                  .year(Year.of(2021))
                  .facet(Facet.YEAR, 2)
                  .facet(Facet.MONTH, 9));
      assertEquals(Set.of("2", "3"), Set.copyOf(TestIndex.ids(result)));
      assertEquals(
          List.of(new FacetValue("2021", 2, true), new FacetValue("2020", 1, false)),
          result.facets().get(0).values());
      assertEquals(3, result.facets().get(0).distinct());
      assertEquals(
          List.of(new FacetValue("2021-03", 1, false), new FacetValue("2021-01", 1, false)),
          result.facets().get(1).values());
      assertEquals(List.of("4"), index.ids(SearchRequest.builder("*").month(YearMonth.of(900, 2))));
    }
  }

  @Test
  void countingCountsTheTotal() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      articles.add(Article.of("a" + i, null, "خبر عاجل"));
    }
    try (TestIndex index = TestIndex.of(dir, articles)) {
      SearchResult result =
          index.search(SearchRequest.builder("خبر عاجل").facet(Facet.attribute("none"), 5));
      assertEquals(3000, result.total());
      assertTrue(result.totalIsExact());
      assertEquals(List.of(), result.facets().get(0).values());
    }
  }

  @Test
  void namesAndNumbersAreChecked() {
    check(
        "facet must be one of source, author, category, tag, year, month or attribute.NAME: 'x'",
        () -> new Facet("x"));
    check(
        "year must be as 2021: '21'",
        () -> SearchRequest.builder("").select(Facet.YEAR, "21").build());
    check(
        "month must be as 2021-03: '2021'",
        () -> SearchRequest.builder("").select(Facet.MONTH, "2021").build());
    check(
        "facet tag must be in 1..1000: 0",
        () -> SearchRequest.builder("").facet(Facet.TAG, 0).build());
    check(
        "facets must be at most 20: 21",
        () -> {
          SearchRequestBuilder request = SearchRequest.builder("");
          for (int i = 0; i < 21; i++) {
            request.facet(Facet.attribute("a" + i), 1);
          }
          request.build();
        });
    assertEquals(Optional.of(Facet.TAG), Facet.named("Tag"));
    assertEquals(Optional.of(Facet.attribute("Lang")), Facet.named("attribute.Lang"));
    assertEquals(Optional.empty(), Facet.named("attribute."));
  }

  private static void check(String message, Runnable code) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, code::run).getMessage());
  }

  /** Random selections, counted one article after the other. */
  private static void checkAll(TestIndex index, List<Article> articles, Random random)
      throws IOException {
    for (int round = 0; round < 12; round++) {
      String word = random.nextBoolean() ? "خبر" : "وزير";
      SearchRequestBuilder request = SearchRequest.builder(word);
      Map<Facet, Set<String>> chosen = new HashMap<>();
      for (Facet facet : ALL) {
        request.facet(facet, 1 + random.nextInt(6));
        for (int n = Math.max(0, random.nextInt(6) - 3); n > 0; n--) {
          Article any = articles.get(random.nextInt(articles.size()));
          values(facet, any)
              .findFirst()
              .ifPresent(
                  value -> {
                    request.select(facet, value);
                    chosen.computeIfAbsent(facet, f -> new TreeSet<>()).add(value);
                  });
        }
      }
      SearchRequest built = request.build();
      SearchResult result = index.search(request);
      Predicate<Article> hasWord = article -> article.body().contains(word);
      assertEquals(
          articles.stream().filter(hasWord).filter(a -> isSelected(a, chosen, null)).count(),
          result.total());
      for (FacetCounts counts : result.facets()) {
        Facet facet = counts.facet();
        Map<String, Long> expected =
            articles.stream()
                .filter(hasWord)
                .filter(article -> isSelected(article, chosen, facet))
                .flatMap(article -> values(facet, article).distinct())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        checkFacet(
            counts, expected, chosen.getOrDefault(facet, Set.of()), built.facets().get(facet));
      }
    }
  }

  private static void checkFacet(
      FacetCounts counts, Map<String, Long> expected, Set<String> chosen, int limit) {
    Comparator<String> order =
        counts.facet().isTime()
            ? Comparator.reverseOrder()
            : Comparator.comparing((String value) -> -expected.get(value))
                .thenComparing(Comparator.naturalOrder());
    List<String> listed =
        expected.keySet().stream()
            .sorted(order)
            .limit(limit)
            .collect(Collectors.toCollection(ArrayList::new));
    Set<String> missing = new TreeSet<>(order(counts.facet()));
    missing.addAll(chosen);
    missing.removeAll(listed);
    listed.addAll(missing);
    assertEquals(
        listed.stream()
            .map(v -> new FacetValue(v, expected.getOrDefault(v, 0L), chosen.contains(v)))
            .toList(),
        counts.values(),
        counts.facet().name());
    assertEquals(expected.size(), counts.distinct());
  }

  private static Comparator<String> order(Facet facet) {
    return facet.isTime() ? Comparator.reverseOrder() : Comparator.naturalOrder();
  }

  private static boolean isSelected(
      Article article,
      Map<Facet, Set<String>> chosen,
      @org.jspecify.annotations.Nullable Facet but) {
    return chosen.entrySet().stream()
        .filter(each -> !each.getKey().equals(but))
        .allMatch(each -> values(each.getKey(), article).anyMatch(each.getValue()::contains));
  }

  private static Stream<String> values(Facet facet, Article article) {
    return switch (facet.name()) {
      case "source" -> Stream.ofNullable(article.source());
      case "author" -> Stream.ofNullable(article.author());
      case "category" -> Stream.ofNullable(article.category());
      case "tag" -> article.tags().stream();
      case "year" -> Stream.ofNullable(article.date()).map(date -> date.toString().substring(0, 4));
      case "month" ->
          Stream.ofNullable(article.date()).map(date -> date.toString().substring(0, 7));
      default -> Stream.ofNullable(article.attributes().get("بلد"));
    };
  }

  private static List<Article> articles(Random random, int from, int count) {
    return Stream.iterate(from, i -> i + 1)
        .limit(count)
        .map(
            i ->
                new Article(
                    "a" + i,
                    null,
                    (random.nextInt(3) > 0 ? "خبر " : "")
                        + (random.nextInt(4) == 0 ? "وزير" : "نص"),
                    random.nextInt(9) == 0
                        ? null
                        : Instant.ofEpochSecond(random.nextLong(1_500_000_000L, 1_650_000_000L)),
                    random.nextInt(9) == 0 ? null : "مصدر " + random.nextInt(5),
                    "كاتب " + random.nextInt(300),
                    random.nextInt(3) == 0 ? null : "قسم " + random.nextInt(3),
                    null,
                    tags(random),
                    random.nextInt(3) == 0 ? Map.of("بلد", "بلد " + random.nextInt(4)) : Map.of()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> tags(Random random) {
    Collection<String> tags = new TreeSet<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      tags.add("وسم " + random.nextInt(12));
    }
    return List.copyOf(tags);
  }
}

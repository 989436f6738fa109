// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One query, and what it was made of.
 *
 * @param text as people type it; for a phrase without its quotes, for a prefix without its star
 * @param articleId the article whose words these are: a good search finds it
 * @param source of that article, for queries with a filter
 */
record Question(Kind kind, String text, String articleId, @Nullable String source) {
  private static final int MIN_LETTERS = 4;
  private static final int PREFIX_LETTERS = 4;

  /** The kinds of queries. */
  enum Kind {
    TWO_WORDS,
    HEADLINE,
    PHRASE,
    PREFIX,
    FUZZY,
    FILTER,
    FACETS,
    DEEP_PAGE;

    /** How many hits come before those asked for. */
    int offset() {
      return this == DEEP_PAGE ? 500 : 0;
    }
  }

  /**
   * The same questions for the same corpus; as many of each kind as asked for, where it has them.
   */
  static List<Question> of(ArticleSource source, int ofEachKind) throws IOException {
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    try (ArticleReader reader = source.open()) {
      int seen = 0;
      for (Optional<Reading> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (next.get() instanceof Reading.Accepted accepted && accepted.article().title() != null) {
          seen++;
          // Reservoir sampling: every article is as likely, and few are kept.
          if (articles.size() < ofEachKind) {
            articles.add(accepted.article());
          } else if (random.nextInt(seen) < ofEachKind) {
            articles.set(random.nextInt(ofEachKind), accepted.article());
          }
        }
      }
    }
    List<Question> questions = new ArrayList<>();
    for (Article article : articles) {
      for (Kind kind : Kind.values()) {
        text(kind, article, random)
            .ifPresent(
                text -> questions.add(new Question(kind, text, article.id(), article.source())));
      }
    }
    Collections.shuffle(questions, random);
    return questions;
  }

  private static Optional<String> text(Kind kind, Article article, Random random) {
    String title = Optional.ofNullable(article.title()).orElse("");
    List<String> words = words(title);
    if (words.size() < 2) {
      return Optional.empty();
    }
    int at = random.nextInt(words.size() - 1);
    String first = words.get(at);
    return switch (kind) {
      case TWO_WORDS, FILTER, FACETS, DEEP_PAGE -> Optional.of(first + " " + words.get(at + 1));
      case HEADLINE -> Optional.of(String.join(" ", allWords(title)));
      case PHRASE -> neighbours(allWords(article.body()), random);
      case PREFIX -> Optional.of(first.substring(0, PREFIX_LETTERS));
      case FUZZY -> Optional.of(first.substring(0, 2) + "ض" + first.substring(3));
    };
  }

  private static Optional<String> neighbours(List<String> words, Random random) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    int at = random.nextInt(words.size() - 1);
    return Optional.of(words.get(at) + " " + words.get(at + 1));
  }

  private static List<String> words(String text) {
    return allWords(text).stream().filter(word -> word.length() >= MIN_LETTERS).toList();
  }

  /** Letters only, so that no query is taken for a formula. */
  private static List<String> allWords(String text) {
    return Stream.of(text.split("[^\\p{IsArabic}\\p{Mn}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.query.Clause.Occurs;
import io.github.fihrist.query.Clause.Part;
import io.github.fihrist.query.WordQueries.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** One walk down a clause. A clause in which analysis sees no word yields no query. */
final class Translation {
  private final WordQueries words;
  private final RankingModel model;
  private final FilterValues filterValues;
  private final QueryBudget budget;
  private final List<String> messages;

  Translation(
      WordQueries words,
      RankingModel model,
      FilterValues filterValues,
      QueryBudget budget,
      List<String> messages) {
    this.words = words;
    this.model = model;
    this.filterValues = filterValues;
    this.budget = budget;
    this.messages = messages;
  }

  Optional<Query> translate(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> rowOfWords(word);
      case Clause.Group group -> group(group, Scope.TEXT, this::rowOfWords);
      default -> translate(clause, Scope.TEXT);
    };
  }

  /** What a row of words that may match becomes. */
  @FunctionalInterface
  private interface Row {
    Optional<Query> query(Clause.Word word) throws IOException;
  }

  /** Words that are asked for by themselves: their score does not hang on anything else. */
  private Optional<Query> rowOfWords(Clause.Word word) throws IOException {
    return combined(parts(word, Scope.TEXT, Role.RANKED), Occur.SHOULD);
  }

  /** The query of a clause that has to match, or not to match, as a whole. */
  private Optional<Query> translate(Clause clause, Scope scope) throws IOException {
    return switch (clause) {
      case Clause.Word word -> allWords(word, scope);
      case Clause.Phrase phrase -> words.phrase(phrase, scope);
      case Clause.Prefix prefix -> words.prefix(prefix, scope);
      case Clause.Wildcard wildcard -> wildcard(wildcard, scope);
      case Clause.Fuzzy fuzzy -> combined(words.fuzzy(fuzzy, scope), Occur.MUST);
      case Clause.Scoped scoped ->
          scoped.field().isFilter()
              ? values(ExactField.of(scoped.field()), scoped.clause())
              : translate(scoped.clause(), Scope.of(scoped.field()));
      case Clause.Attribute attribute ->
          values(ExactField.ofAttribute(attribute.name()), attribute.values());
      case Clause.Dates dates -> taken(Filters.dates(dates.from(), dates.to()), dates);
      case Clause.Everything everything -> taken(MatchAllDocsQuery.INSTANCE, everything);
      case Clause.Group group -> group(group, scope, word -> anyWord(word, scope));
    };
  }

  /** A run of letters with several words in it, {@code معرض_الكتاب}, asks for all of them. */
  private Optional<Query> allWords(Clause.Word word, Scope scope) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<List<Query>> each = words.words(word.text(), scope, Role.REQUIRED);
    for (List<Query> parts : each) {
      combined(parts, Occur.SHOULD).ifPresent(query -> all.add(query, Occur.MUST));
    }
    return each.isEmpty() ? Optional.empty() : Optional.of(all.build());
  }

  /** Words in a row, of which ranking prefers those articles that have more. */
  private Optional<Query> anyWord(Clause.Word word, Scope scope) throws IOException {
    return combined(parts(word, scope, Role.OPTIONAL), Occur.SHOULD);
  }

  private List<Query> parts(Clause.Word word, Scope scope, Role role) throws IOException {
    List<Query> parts = new ArrayList<>();
    words.words(word.text(), scope, role).forEach(parts::addAll);
    return parts;
  }

  /** A pattern that only question marks at the end make one may be a word with its question. */
  private Optional<Query> wildcard(Clause.Wildcard wildcard, Scope scope) throws IOException {
    Optional<Query> pattern = words.wildcard(wildcard, scope);
    String word = wildcard.pattern().replaceAll("\\?+$", "");
    if (word.contains("?") || word.contains("*")) {
      return pattern;
    }
    Optional<Query> plain = anyWord(new Clause.Word(word), scope);
    return combined(Stream.of(plain, pattern).flatMap(Optional::stream).toList(), Occur.SHOULD);
  }

  private Optional<Query> group(Clause.Group group, Scope scope, Row row) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean mustScore = false;
    boolean may = false;
    boolean restricts = false;
    boolean amongWords = group.hasPhrasesAmongWords();
    for (Part part : group.withWordsJoined()) {
      Optional<Query> query = part(part, scope, row);
      if (query.isEmpty()) {
        continue;
      }
      Occur occur = occur(part);
      mustScore |= occur == Occur.MUST;
      may |= occur == Occur.SHOULD;
      restricts = true;
      boolean isMore =
          amongWords && occur == Occur.SHOULD && part.clause() instanceof Clause.Phrase;
      builder.add(isMore ? new BoostQuery(query.get(), model.phraseWeight()) : query.get(), occur);
    }
    if (!restricts) {
      return Optional.empty();
    }
    if (may && !mustScore) {
      builder.setMinimumNumberShouldMatch(1);
    }
    if (!may && !mustScore) {
      builder.add(MatchAllDocsQuery.INSTANCE, Occur.MUST); // what the filters and exclusions leave
    }
    return Optional.of(withWordsOfPhrases(builder.build(), group, scope));
  }

  /*
   * The words of phrases among words add to the score of what is found; they find nothing. Where
   * nothing has to match, all that scores stands side by side, so that Lucene can skip what cannot
   * be among the first.
   */
  private Query withWordsOfPhrases(BooleanQuery found, Clause.Group group, Scope scope)
      throws IOException {
    if (!group.hasPhrasesAmongWords()) {
      return found;
    }
    boolean row = found.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    if (row) {
      found.forEach(scored::add);
    } else {
      scored.add(found, Occur.MUST);
    }
    for (Part part : group.parts()) {
      if (part.occurs() == Occurs.MAY && part.clause() instanceof Clause.Phrase phrase) {
        words.words(phrase.text(), scope, Role.REQUIRED).stream()
            .flatMap(Collection::stream)
            .forEach(each -> scored.add(each, Occur.SHOULD));
      }
    }
    return row ? new CheckedQuery(scored.build(), found) : scored.build();
  }

  private Optional<Query> part(Part part, Scope scope, Row row) throws IOException {
    if (part.occurs() == Occurs.MAY && part.clause() instanceof Clause.Word word) {
      return row.query(word);
    }
    int refusals = budget.refusals();
    Optional<Query> query = translate(part.clause(), scope);
    boolean hasNoWord = query.isEmpty() && budget.refusals() == refusals;
    if (hasNoWord && part.occurs() != Occurs.MAY) {
      messages.add("'" + part.clause().toQueryText() + "' has no word to search for: ignored");
    }
    return query;
  }

  /** Unless too much is asked for already. */
  private Optional<Query> taken(Query query, Clause clause) {
    return budget.takes(query, clause.toQueryText()) ? Optional.of(query) : Optional.empty();
  }

  private static Occur occur(Part part) {
    return switch (part.occurs()) {
      case MAY -> Occur.SHOULD;
      case MUST -> Clause.isFilter(part.clause()) ? Occur.FILTER : Occur.MUST;
      case NOT -> Occur.MUST_NOT;
    };
  }

  /** The values of an exact field: each run or phrase is one, whole. */
  private Optional<Query> values(ExactField field, Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> taken(filterValues.query(field, word.text()), word);
      case Clause.Phrase phrase -> taken(filterValues.query(field, phrase.text()), phrase);
      case Clause.Fuzzy fuzzy -> taken(filterValues.query(field, fuzzy.text()), fuzzy);
      case Clause.Prefix prefix ->
          filterValues.matching(field, prefix.text() + "*").flatMap(query -> taken(query, prefix));
      case Clause.Wildcard wildcard ->
          filterValues.matching(field, wildcard.pattern()).flatMap(query -> taken(query, wildcard));
      case Clause.Scoped scoped -> translate(scoped, Scope.TEXT);
      case Clause.Attribute attribute -> translate(attribute, Scope.TEXT);
      case Clause.Dates dates -> translate(dates, Scope.TEXT);
      case Clause.Everything everything -> taken(filterValues.any(field), everything);
      case Clause.Group group -> valueGroup(field, group);
    };
  }

  private Optional<Query> valueGroup(ExactField field, Clause.Group group) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean positive = false;
    for (Part part : group.parts()) {
      Optional<Query> query = values(field, part.clause());
      positive |= query.isPresent() && part.occurs() != Occurs.NOT;
      query.ifPresent(each -> builder.add(each, occur(part)));
    }
    if (!positive) {
      builder.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return Optional.of(builder.build());
  }

  private static Optional<Query> combined(List<Query> queries, Occur occur) {
    if (queries.size() <= 1) {
      return queries.stream().findFirst();
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    queries.forEach(query -> builder.add(query, occur));
    return Optional.of(builder.build());
  }
}

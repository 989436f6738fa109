// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import java.time.LocalDate;
import java.util.List;

/**
 * What a query asks for: the tree that {@link QueryParser} reads from a text, that prints back to
 * text, and that {@link LuceneQueries} translates. Immutable.
 *
 * <p>Printing a parsed clause and parsing the print gives the same clause.
 */
public sealed interface Clause {
  /** The widest {@link Phrase#slop}. */
  int MAX_SLOP = 1000;

  /** The largest {@link Fuzzy#edits}. */
  int MAX_EDITS = 2;

  /** A clause that has no others in it. */
  sealed interface Leaf extends Clause {}

  /** This clause in the query language. */
  default String toQueryText() {
    return new QueryPrinter(false).print(this);
  }

  /**
   * A run of letters as typed, in any of its forms: {@code كتاب}. Analysis may see several words in
   * it ({@code معرض_الكتاب}) or none.
   */
  record Word(String text) implements Leaf {
    /** Validates. */
    public Word {
      requireText(text);
    }
  }

  /**
   * Words in this order, in their exact spelling after folding: {@code "معرض الكتاب"}.
   *
   * @param slop how many words may stand between or out of order; 0 to {@value Clause#MAX_SLOP}
   */
  record Phrase(String text, int slop) implements Leaf {
    /** Validates. */
    public Phrase {
      requireText(text);
      requireRange("slop", slop, MAX_SLOP);
    }
  }

  /** Words that begin so, with or without ال: {@code جام*}. */
  record Prefix(String text) implements Leaf {
    /** Validates. */
    public Prefix {
      requireText(text);
    }
  }

  /**
   * Words of this shape, with or without ال: {@code م?رسة}. {@code *} is any number of letters,
   * {@code ?} is one; at the end of the pattern also none, since there it may just be a question
   * mark.
   */
  record Wildcard(String pattern) implements Leaf {
    /** Validates. */
    public Wildcard {
      requireText(pattern);
    }
  }

  /**
   * Words that differ in at most so many letters: {@code كازخستان~}. Words of up to two letters
   * must be equal, words of up to four may differ in one.
   *
   * @param edits letters added, dropped, changed or swapped; 0 to {@value Clause#MAX_EDITS}
   */
  record Fuzzy(String text, int edits) implements Leaf {
    /** Validates. */
    public Fuzzy {
      requireText(text);
      requireRange("edits", edits, MAX_EDITS);
    }
  }

  /** A clause about one part of the article: {@code title:كتاب}. */
  record Scoped(QueryField field, Clause clause) implements Clause {}

  /**
   * Articles whose attribute has a value, whole: {@code attribute.country:مصر}. In the clause each
   * word or phrase is one value.
   *
   * @param name letters, digits, {@code _} and {@code -}; 1 to {@value #MAX_NAME} of them
   */
  record Attribute(String name, Clause values) implements Clause {
    /** The longest name that can be typed. */
    public static final int MAX_NAME = 60;

    /** Validates. */
    public Attribute {
      if (!AttributeName.isValid(name)) {
        throw new IllegalArgumentException(
            "attribute must have 1.." + MAX_NAME + " letters, digits, '_' or '-': '" + name + "'");
      }
    }
  }

  /**
   * Articles of these days, both included, in UTC: {@code date:2021-03}. {@link LocalDate#MIN} and
   * {@link LocalDate#MAX} stand for an open end.
   */
  record Dates(LocalDate from, LocalDate to) implements Leaf {
    /** Validates. */
    public Dates {
      if (from.isAfter(to)) {
        throw new IllegalArgumentException("from must not be after to: " + from + " > " + to);
      }
    }
  }

  /** Every article: {@code *}. */
  record Everything() implements Leaf {}

  /** Several clauses: {@code معرض +كتاب -مدرسي}. Without parts it finds nothing. */
  record Group(List<Part> parts) implements Clause {
    /** Copies. */
    public Group {
      parts = List.copyOf(parts);
    }

    /**
     * The parts, each row of unsigned words made one {@link Word} again: analysis is to see the
     * text that they were, not each by itself.
     */
    public List<Part> withWordsJoined() {
      return PlainWords.joined(this);
    }

    /**
     * Whether phrases that may match stand in a row with words that may. People quote names and
     * irony in what they paste: where articles are found without the phrase, its words count, too.
     */
    public boolean hasPhrasesAmongWords() {
      boolean words = false;
      boolean phrases = false;
      for (Part part : parts) {
        words |= part.occurs() == Occurs.MAY && part.clause() instanceof Word;
        phrases |= part.occurs() == Occurs.MAY && part.clause() instanceof Phrase;
      }
      return words && phrases;
    }
  }

  /** A clause of a group and what it is there for. */
  record Part(Occurs occurs, Clause clause) {}

  /** What a clause does in its group. */
  enum Occurs {
    /** It may match, and counts if it does; where nothing must match, one of these has to. */
    MAY,
    /** It must match. */
    MUST,
    /** It must not match. */
    NOT
  }

  /** Whether a clause restricts the articles and says nothing of their rank. */
  static boolean isFilter(Clause clause) {
    return switch (clause) {
      case Dates dates -> true;
      case Attribute attribute -> true;
      case Scoped scoped -> scoped.field().isFilter();
      case Leaf leaf -> false;
      case Group group -> false;
    };
  }

  private static void requireText(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a clause needs a text: ''");
    }
  }

  private static void requireRange(String name, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(name + " must be in 0.." + max + ": " + value);
    }
  }
}

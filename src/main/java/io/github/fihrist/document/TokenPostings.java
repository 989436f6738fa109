// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/**
 * The places of each term of a view among the words of a batch, sorted by term: counted first, then
 * put where they belong, each in its turn. Nothing is compared.
 */
final class TokenPostings implements BatchPostings {
  /** One in so many places has its article noted. */
  private static final int NOTED_SHIFT = 6;

  private final BatchTokens tokens;

  /** The places of all terms, one term after another. */
  private final int[] places;

  /** Where the places of each term end; those of the next one begin there. */
  private final int[] ends;

  /** The article of the first of every 64 places. */
  private final int[] noted;

  private TokenPostings(BatchTokens tokens, WordTerms terms, boolean titlesOnly) {
    this.tokens = tokens;
    this.noted = noted(tokens);
    int[] starts = starts(titlesOnly ? titleCounts() : tokens.counts(), terms);
    this.places = new int[starts[starts.length - 1]];
    for (int article = 0; article < tokens.articles(); article++) {
      int end = end(article, titlesOnly);
      for (int token = tokens.start(article); token < end; token++) {
        int word = tokens.word(token);
        for (int i = terms.start(word); i < terms.start(word + 1); i++) {
          places[starts[terms.term(i)]++] = token;
        }
      }
    }
    // Each start has moved to the end of its term.
    this.ends = starts;
  }

  /** The words of whole texts. */
  static TokenPostings ofTexts(BatchTokens tokens, WordTerms terms) {
    return new TokenPostings(tokens, terms, false);
  }

  /** The words of titles. */
  static TokenPostings ofTitles(BatchTokens tokens, WordTerms terms) {
    return new TokenPostings(tokens, terms, true);
  }

  private static int[] noted(BatchTokens tokens) {
    int[] noted = new int[(tokens.size() >> NOTED_SHIFT) + 1];
    for (int article = 0; article < tokens.articles(); article++) {
      int first = tokens.start(article) + (1 << NOTED_SHIFT) - 1 >> NOTED_SHIFT;
      for (int i = first; i << NOTED_SHIFT < tokens.end(article); i++) {
        noted[i] = article;
      }
    }
    return noted;
  }

  /** How often each word occurs in titles. */
  private int[] titleCounts() {
    int[] counts = new int[tokens.counts().length];
    for (int article = 0; article < tokens.articles(); article++) {
      for (int token = tokens.start(article); token < tokens.titleEnd(article); token++) {
        counts[tokens.word(token)]++;
      }
    }
    return counts;
  }

  /** Where the places of each term begin, if its words occur so often. */
  private static int[] starts(int[] counts, WordTerms terms) {
    int[] starts = new int[terms.dictionary().size() + 1];
    for (int word = 0; word < Math.min(counts.length, terms.words()); word++) {
      for (int i = terms.start(word); i < terms.start(word + 1); i++) {
        starts[terms.term(i) + 1] += counts[word];
      }
    }
    for (int term = 1; term < starts.length; term++) {
      starts[term] += starts[term - 1];
    }
    return starts;
  }

  private int end(int article, boolean titlesOnly) {
    return titlesOnly ? tokens.titleEnd(article) : tokens.end(article);
  }

  private int start(int term) {
    return term == 0 ? 0 : ends[term - 1];
  }

  @Override
  public boolean isEmpty(int term) {
    return start(term) == ends[term];
  }

  @Override
  public PostingsEnum postings(int term, @Nullable PostingsEnum reuse) {
    Cursor cursor = reuse instanceof Cursor old && old.isOf(this) ? old : new Cursor();
    cursor.reset(start(term), ends[term]);
    return cursor;
  }

  private final class Cursor extends BatchCursor {
    /** The first place of the article, the first one that was not read, and one past the last. */
    private int first;

    private int next;
    private int articleEnd;
    private int end;

    boolean isOf(TokenPostings postings) {
      return postings == TokenPostings.this;
    }

    void reset(int newStart, int newEnd) {
      next = newStart;
      articleEnd = newStart;
      end = newEnd;
      article = -1;
    }

    @Override
    public int nextDoc() {
      first = articleEnd;
      next = first;
      if (next == end) {
        article = NO_MORE_DOCS;
        return article;
      }
      int token = places[next];
      article = Math.max(article, noted[token >> NOTED_SHIFT]);
      while (tokens.end(article) <= token) {
        article++;
      }
      int after = tokens.end(article);
      articleEnd = next + 1;
      while (articleEnd < end && places[articleEnd] < after) {
        articleEnd++;
      }
      return article;
    }

    @Override
    public long cost() {
      return (long) end - next;
    }

    @Override
    public int freq() {
      return articleEnd - first;
    }

    @Override
    public int nextPosition() {
      return tokens.position(article, places[next++]);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The articles of each letter gram of a batch: those of all lemmas that have it, counted together
 * when they are asked for. An article has five grams a word; sorted like words, they would take
 * five times the memory.
 */
final class GramPostings implements BatchPostings {
  private final int articles;

  /** The article of each occurrence of each lemma, one lemma after another. */
  private final int[] occurrences;

  private final int[] occurrenceEnds;

  /** The lemmas of each gram, one gram after another. */
  private final int[] lemmas;

  private final int[] lemmaEnds;

  GramPostings(BatchTokens tokens, GramTerms grams) {
    this.articles = tokens.articles();
    int[] starts = occurrenceStarts(tokens, grams);
    this.occurrences = new int[starts[grams.lemmas()]];
    for (int article = 0; article < articles; article++) {
      for (int token = tokens.start(article); token < tokens.end(article); token++) {
        int lemma = grams.lemmaOf(tokens.word(token));
        if (lemma != GramTerms.NO_LEMMA) {
          occurrences[starts[lemma]++] = article;
        }
      }
    }
    // Each start has moved to the end.
    this.occurrenceEnds = starts;
    int[] lemmaStarts = lemmaStarts(grams);
    this.lemmas = new int[grams.size()];
    for (int lemma = 0; lemma < grams.lemmas(); lemma++) {
      for (int i = grams.start(lemma); i < grams.end(lemma); i++) {
        lemmas[lemmaStarts[grams.gram(i)]++] = lemma;
      }
    }
    this.lemmaEnds = lemmaStarts;
  }

  private static int[] occurrenceStarts(BatchTokens tokens, GramTerms grams) {
    int[] starts = new int[grams.lemmas() + 1];
    int[] counts = tokens.counts();
    for (int word = 0; word < grams.words(); word++) {
      if (grams.lemmaOf(word) != GramTerms.NO_LEMMA) {
        starts[grams.lemmaOf(word) + 1] += counts[word];
      }
    }
    return summed(starts);
  }

  private static int[] lemmaStarts(GramTerms grams) {
    int[] starts = new int[grams.dictionary().size() + 1];
    for (int i = 0; i < grams.size(); i++) {
      starts[grams.gram(i) + 1]++;
    }
    return summed(starts);
  }

  /** Adds to each number all those before. */
  private static int[] summed(int[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
    return counts;
  }

  private static int start(int[] ends, int at) {
    return at == 0 ? 0 : ends[at - 1];
  }

  @Override
  public boolean isEmpty(int gram) {
    return start(lemmaEnds, gram) == lemmaEnds[gram];
  }

  @Override
  public PostingsEnum postings(int gram, @Nullable PostingsEnum reuse) {
    Cursor cursor = reuse instanceof Cursor old && old.isOf(this) ? old : new Cursor();
    cursor.reset(gram);
    return cursor;
  }

  private final class Cursor extends BatchCursor {
    /* Of the articles it has not come to, and of the one it is at. */
    private final int[] counts = new int[articles];

    /** A bit for each of those it has not come to, but for those in {@code near}. */
    private final long[] found = new long[FixedBitSet.bits2words(articles)];

    /** The next few, counted from the first of {@code foundAt}. */
    private long near;

    private int foundAt = -1;

    boolean isOf(GramPostings postings) {
      return postings == GramPostings.this;
    }

    void reset(int gram) {
      while (article != NO_MORE_DOCS) {
        nextDoc();
      }
      for (int i = start(lemmaEnds, gram); i < lemmaEnds[gram]; i++) {
        int end = occurrenceEnds[lemmas[i]];
        for (int at = start(occurrenceEnds, lemmas[i]); at < end; at++) {
          int has = occurrences[at];
          if (counts[has]++ == 0) {
            found[has / Long.SIZE] |= 1L << has;
          }
        }
      }
      article = -1;
      foundAt = -1;
    }

    @Override
    public int nextDoc() {
      if (article >= 0) {
        counts[article] = 0;
      }
      while (near == 0) {
        foundAt++;
        if (foundAt == found.length) {
          article = NO_MORE_DOCS;
          return article;
        }
        near = found[foundAt];
        found[foundAt] = 0;
      }
      article = foundAt * Long.SIZE + Long.numberOfTrailingZeros(near);
      near &= near - 1;
      return article;
    }

    @Override
    public long cost() {
      return articles;
    }

    @Override
    public int freq() {
      return counts[article];
    }
  }
}

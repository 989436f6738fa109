// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/**
 * What the articles of a batch offer to complete a query with, see {@link OfferedTexts}. A phrase
 * becomes text when it is first met; from then on the numbers of its words tell it.
 */
final class BatchOffers {
  private final PhraseWords words;
  private final BytesRefHash dictionary =
      new BytesRefHash(new ByteBlockPool(new ByteBlockPool.DirectAllocator()));

  /** One more than the number of the term of each phrase. */
  private final LongTable terms = new LongTable(0);

  /** One more than the article that had each term last. */
  private int[] lastArticles = new int[64];

  /** What each article offers, one after another. */
  private int[] offered = new int[64];

  /** Where the offers of each article begin, and where those of the last one end. */
  private int[] starts = new int[64];

  /** In how many fields each article is. */
  private byte[] levels = new byte[64];

  private int maxLevels;

  private int articles;
  private int size;

  BatchOffers(PhraseWords words) {
    this.words = words;
  }

  /** Begins the next article; {@code id} decides in how many fields it is. */
  void start(String id) {
    levels = ArrayUtil.grow(levels, articles + 1);
    levels[articles] = (byte) OfferedTexts.levels(id);
    maxLevels = Math.max(maxLevels, levels[articles]);
    startNothing();
  }

  /** The next article offers nothing. */
  void startNothing() {
    levels = ArrayUtil.grow(levels, articles + 1);
    starts = ArrayUtil.grow(starts, articles + 2);
    articles++;
    starts[articles] = size;
  }

  /** Adds what a text of the article offers. */
  void add(String text, AnalyzedText analyzed, int[] numbers, int occurrences) {
    Phrases phrases = new Phrases(words, text, analyzed, numbers, occurrences);
    for (int i = 0; i < phrases.count(); i++) {
      offer(phrases, i);
    }
    starts[articles] = size;
  }

  private void offer(Phrases phrases, int phrase) {
    long key = phrases.termKey(phrase);
    int term = terms.get(key) - 1;
    if (term < 0) {
      int added = dictionary.add(new BytesRef(phrases.term(phrase)));
      term = added < 0 ? -added - 1 : added;
      terms.put(key, term + 1);
      lastArticles = ArrayUtil.grow(lastArticles, dictionary.size());
    }
    if (lastArticles[term] < articles) {
      lastArticles[term] = articles;
      offered = ArrayUtil.grow(offered, size + 1);
      offered[size++] = term;
    }
  }

  /** In how many fields the article is that is in most; 0 if none offers anything. */
  int maxLevels() {
    return size == 0 ? 0 : maxLevels;
  }

  BytesRefHash dictionary() {
    return dictionary;
  }

  /** The articles of each term in one of the fields. */
  BatchPostings postings(int level) {
    int[] ends = new int[dictionary.size() + 1];
    for (int article = 0; article < articles; article++) {
      for (int i = starts[article]; levels[article] > level && i < starts[article + 1]; i++) {
        ends[offered[i] + 1]++;
      }
    }
    for (int term = 1; term < ends.length; term++) {
      ends[term] += ends[term - 1];
    }
    int[] sorted = new int[ends[ends.length - 1]];
    for (int article = 0; article < articles; article++) {
      for (int i = starts[article]; levels[article] > level && i < starts[article + 1]; i++) {
        sorted[ends[offered[i]]++] = article;
      }
    }
    return new Postings(sorted, ends);
  }

  long ramBytesUsed() {
    return dictionary.ramBytesUsed()
        + terms.ramBytesUsed()
        + (long) Integer.BYTES * (lastArticles.length + offered.length + starts.length);
  }

  /** The articles of all terms one after another, and where those of each end. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Postings(int[] articles, int[] ends) implements BatchPostings {
    @Override
    public boolean isEmpty(int term) {
      return start(term) == ends[term];
    }

    @Override
    public PostingsEnum postings(int term, @Nullable PostingsEnum reuse) {
      Cursor cursor = reuse instanceof Cursor old ? old : new Cursor();
      cursor.reset(articles, start(term), ends[term]);
      return cursor;
    }

    private int start(int term) {
      return term == 0 ? 0 : ends[term - 1];
    }
  }

  private static final class Cursor extends BatchCursor {
    private int[] articles = {};
    private int next;
    private int end;

    void reset(int[] newArticles, int start, int newEnd) {
      articles = newArticles;
      next = start;
      end = newEnd;
      article = -1;
    }

    @Override
    public int nextDoc() {
      article = next == end ? NO_MORE_DOCS : articles[next++];
      return article;
    }

    @Override
    public long cost() {
      return (long) end - next;
    }

    @Override
    public int freq() {
      return 1;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.WordClass;

/**
 * The numbers of ranking, all in one place. The score of an article is the sum over the words of a
 * query, times the weight of the word's class, of
 *
 * <pre>
 * stemWeight · BM25(stem) + lemmaWeight · BM25(first lemma)
 *   + laterLemmaWeight · BM25(each other lemma) + exactWeight · BM25(all spellings as one word)
 * </pre>
 *
 * and for the first articles of that order of what {@code search.Rescoring} adds. A part of weight
 * 0 is not looked up at all.
 *
 * @param stemWeight the word without clitics and endings
 * @param lemmaWeight the likeliest dictionary word
 * @param laterLemmaWeight each other dictionary word the form may belong to
 * @param exactWeight the word in any spelling that folds alike
 * @param otherSpellingWeight an occurrence spelled otherwise than typed, beside 1 for the same
 *     spelling; in (0, 1]
 * @param functionWeight words that are everywhere, unless the query has no others
 * @param questionWeight words that ask, unless the query has no others
 * @param editWeight a fuzzy match for each letter that differs; in (0, 1]
 * @param rescoredArticles how many of the first are scored again
 * @param pairWeight all neighbouring pairs of words together
 * @param pairSlop how far the words of a pair may be apart
 * @param titleWeight the words in the title
 */
public record RankingModel(
    float stemWeight,
    float lemmaWeight,
    float laterLemmaWeight,
    float exactWeight,
    float otherSpellingWeight,
    float functionWeight,
    float questionWeight,
    float editWeight,
    int rescoredArticles,
    float pairWeight,
    int pairSlop,
    float titleWeight) {

  private static final RankingModel STANDARD =
      new RankingModel(1f, 0.5f, 0.25f, 0.3f, 0.8f, 0.2f, 0.1f, 0.5f, 200, 0.8f, 5, 0.1f);

  /** The numbers that the measurements in {@code docs/ranking.md} arrived at. */
  public static RankingModel standard() {
    return STANDARD;
  }

  /** What a word counts beside the topic's words. */
  public float weightOf(WordClass wordClass) {
    return switch (wordClass) {
      case CONTENT, NUMBER -> 1;
      case FUNCTION -> functionWeight;
      case QUESTION -> questionWeight;
    };
  }

  /** With some of the weights multiplied. */
  public RankingModel scaled(float title, float exact, float lemma, float pair) {
    return new RankingModel(
        stemWeight,
        lemmaWeight * lemma,
        laterLemmaWeight * lemma,
        exactWeight * exact,
        otherSpellingWeight,
        functionWeight,
        questionWeight,
        editWeight,
        rescoredArticles,
        pairWeight * pair,
        pairSlop,
        titleWeight * title);
  }
}

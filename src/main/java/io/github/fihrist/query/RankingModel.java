// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.WordClass;

/**
 * The numbers of ranking, all in one place. The score of an article is the sum over the words of a
 * query, times the weight of the word's class, of
 *
 * <pre>
 * lemmaWeight · max over the word's lemmas (the later ones times laterLemmaWeight) of BM25(lemma)
 *   + variantWeight · BM25(a foreign name in other spellings, as one word)
 *   + unknownGramWeight · Σ BM25(letter 3-gram), only if the index has none of all these
 * </pre>
 *
 * and for the first articles of that order of exactWeight · BM25(all spellings as one word) and of
 * what {@code search.Rescoring} adds. What was measured to arrive at the numbers is in {@code
 * docs/ranking.md}.
 *
 * @param lemmaWeight the word as a dictionary word
 * @param laterLemmaWeight each further dictionary word the form may belong to, beside 1 for the
 *     likeliest
 * @param exactWeight the word in any spelling that folds alike
 * @param otherSpellingWeight an occurrence spelled otherwise than typed, beside 1 for the same
 *     spelling; in (0, 1]
 * @param variantWeight the other spellings that a foreign name has in Arabic
 * @param unknownGramWeight each letter 3-gram of a word that the index lacks
 * @param functionWeight words that are everywhere, unless the query has no others
 * @param questionWeight words that ask, unless the query has no others
 * @param editWeight a fuzzy match for each letter that differs; in (0, 1]
 * @param rescoredArticles how many of the first are scored again at most
 * @param rescoredWords how many articles times words are, where that is less; yet a quarter of the
 *     most, however long the query
 * @param pairWeight all neighbouring pairs of words together, by lemma
 * @param pairSlop how far the words of a pair may be apart
 * @param exactPairWeight all neighbouring pairs together, as spelled and side by side
 * @param titleWeight the share of the title that each word is
 * @param earlyWeight how near the beginning each word comes
 * @param lastWeight the last word once more: in a row of Arabic nouns each says of which kind or
 *     whose the one before it is, so that the last tells most
 * @param familyWeight words derived from a word, or it from them, where an article lacks it
 * @param commonArticles a word that more articles have, and more than a tenth of all, is looked for
 *     by itself: its family would hardly tell articles apart, and be dear to read
 * @param phraseWeight a phrase among words, beside its words, which count as words
 * @param gramWeight each of the rarest letter 3-grams of each word
 * @param gramsOfWord how many of them are looked at
 */
public record RankingModel(
    float lemmaWeight,
    float laterLemmaWeight,
    float exactWeight,
    float otherSpellingWeight,
    float variantWeight,
    float unknownGramWeight,
    float functionWeight,
    float questionWeight,
    float editWeight,
    int rescoredArticles,
    int rescoredWords,
    float pairWeight,
    int pairSlop,
    float exactPairWeight,
    float titleWeight,
    float earlyWeight,
    float lastWeight,
    float familyWeight,
    int commonArticles,
    float phraseWeight,
    float gramWeight,
    int gramsOfWord) {

  private static final RankingModel STANDARD =
      new RankingModel(
          1f, 0.5f, 0.3f, 0.8f, 0.5f, 0.5f, 0.5f, 0.1f, 0.5f, 200, 300, 1.0f, 5, 0.4f, 0.8f, 0.3f,
          0.3f, 0.8f, 1000, 0.3f, 0.3f, 2);

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

  /**
   * How many of the first articles are scored again for a query of so many words. A word or two
   * leave many articles nearly equal; each word more tells more of them apart, and costs more.
   */
  public int rescoredArticles(int words) {
    return Math.clamp(rescoredWords / Math.max(1, words), rescoredArticles / 4, rescoredArticles);
  }

  /**
   * Whether spelling is asked of the first articles only: dictionary words find them, and fewer
   * postings are read for every article. Not where spelling outweighs what finds.
   */
  boolean asksSpellingLater() {
    return exactWeight <= lemmaWeight;
  }

  /** Whether a word is too common for its family to be looked for. */
  public boolean isCommon(int articlesWithIt, int articles) {
    return articlesWithIt > commonArticles && articlesWithIt > articles / 10;
  }

  /** With some of the weights multiplied; this one if by 1, as most requests have it. */
  public RankingModel scaled(float title, float exact, float lemma, float pair) {
    if (title == 1 && exact == 1 && lemma == 1 && pair == 1) {
      return this;
    }
    return new RankingModel(
        lemmaWeight * lemma,
        laterLemmaWeight,
        exactWeight * exact,
        otherSpellingWeight,
        variantWeight,
        unknownGramWeight,
        functionWeight,
        questionWeight,
        editWeight,
        rescoredArticles,
        rescoredWords,
        pairWeight * pair,
        pairSlop,
        exactPairWeight * pair,
        titleWeight * title,
        earlyWeight,
        lastWeight,
        familyWeight,
        commonArticles,
        phraseWeight,
        gramWeight,
        gramsOfWord);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.List;

/**
 * Why an article is where it is among the hits of a query.
 *
 * @param id the article
 * @param query as it was understood, in the query language
 * @param matches whether the query finds it
 * @param score that of its {@link Hit} in an order by relevance; 0 if it is not found
 * @param contributions what the score is the sum of, the largest first
 * @param missing the words and phrases of the query that the article has nothing for, as typed
 * @param lucene the same in Lucene's words, for experts; several lines
 */
public record Explanation(
    String id,
    String query,
    boolean matches,
    float score,
    List<Contribution> contributions,
    List<String> missing,
    String lucene) {

  /** Copies. */
  public Explanation {
    contributions = List.copyOf(contributions);
    missing = List.copyOf(missing);
  }

  /** Why a part of a query matched. */
  public enum Reason {
    /** The article has the phrase that was asked for. */
    PHRASE("the phrase"),
    /** The article has the word itself, in some spelling. */
    SPELLING("the word itself"),
    /** The article has the word with other particles or endings. */
    STEM("the same stem"),
    /** The article has another form of the same dictionary word. */
    LEMMA("the same dictionary word"),
    /** The article has the same foreign name, spelled otherwise. */
    VARIANT("the same name in another spelling"),
    /** The article has a word that fits the pattern. */
    PATTERN("fits the pattern"),
    /** The article lacks the word, but has one derived from it, or that it is derived from. */
    FAMILY("a word of the same family"),
    /** The word stands in the title too. */
    TITLE("in the title"),
    /** The word comes early. */
    EARLY("near the beginning"),
    /** Neighbours in the query are near each other in the article. */
    NEAR("near each other"),
    /** Words of the article have letters in common with those of the query. */
    LETTERS("letters in common"),
    /** The article is new. */
    FRESHNESS("how new the article is"),
    /** Every article was asked for. */
    EVERYTHING("every article"),
    /** Another part of the ranking. */
    OTHER("other parts of the ranking");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** The reason for people. */
    public String inWords() {
      return words;
    }
  }

  /**
   * One part of the score.
   *
   * @param queryWord as the query wrote it; empty where no word is concerned
   * @param reason why it counts
   * @param weight what its score was multiplied by
   * @param score its share
   * @param times how often the article has it
   * @param occurrences the first of these places
   */
  public record Contribution(
      String queryWord,
      Reason reason,
      float weight,
      float score,
      int times,
      List<Occurrence> occurrences) {

    /** Copies. */
    public Contribution {
      occurrences = List.copyOf(occurrences);
    }
  }

  /**
   * A word of the article.
   *
   * @param inTitle whether it stands in the title, else in the body
   * @param written as it stands there
   * @param start its first UTF-16 code unit in the title or body
   */
  public record Occurrence(boolean inTitle, String written, int start) {}
}

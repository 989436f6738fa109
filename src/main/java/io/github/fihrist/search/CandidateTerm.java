// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * How often each of some candidates has a term, and where: all that is asked of the term's
 * postings, read in one go. Candidates are called by their index.
 */
final class CandidateTerm {
  /**
   * So many of a term's places in one article are kept at most: what a pair counts is saturated
   * long before, and a text that is one word over and over must not fill the memory.
   */
  static final int MAX_PLACES = 4096;

  private static final int[] NOWHERE = {};

  private final int[] counts;

  /** Where the places of each candidate begin. */
  private final int[] starts;

  private int[] places;

  private CandidateTerm(int candidates, boolean withPlaces) {
    this.counts = new int[candidates];
    this.starts = withPlaces ? new int[candidates] : NOWHERE;
    this.places = withPlaces ? new int[2 * candidates] : NOWHERE;
  }

  /** In none of them. */
  static CandidateTerm nowhere(int candidates) {
    return new CandidateTerm(candidates, false);
  }

  /**
   * Reads the postings.
   *
   * @param docs the candidates, in rising order
   */
  static CandidateTerm read(PostingsEnum postings, int[] docs, boolean withPlaces)
      throws IOException {
    CandidateTerm term = new CandidateTerm(docs.length, withPlaces);
    int places = 0;
    int doc = postings.docID();
    for (int i = 0; i < docs.length && doc != DocIdSetIterator.NO_MORE_DOCS; i++) {
      if (doc < docs[i]) {
        doc = postings.advance(docs[i]);
      }
      if (doc == docs[i]) {
        term.counts[i] = postings.freq();
        if (withPlaces) {
          term.starts[i] = places;
          places = term.readPlaces(postings, term.placeCount(i), places);
        }
      }
    }
    return term;
  }

  private int readPlaces(PostingsEnum postings, int count, int from) throws IOException {
    places = ArrayUtil.grow(places, from + count);
    for (int i = from; i < from + count; i++) {
      places[i] = postings.nextPosition();
    }
    return from + count;
  }

  boolean isIn(int candidate) {
    return counts[candidate] > 0;
  }

  /** How often it is there. */
  int count(int candidate) {
    return counts[candidate];
  }

  /** The first place in a candidate that has it. */
  int first(int candidate) {
    return places[starts[candidate]];
  }

  /** How many of its places are known, the first ones: all, or {@value #MAX_PLACES}. */
  private int placeCount(int candidate) {
    return Math.min(counts[candidate], MAX_PLACES);
  }

  /** The places in a candidate that has it are those from here to {@link #end}, rising. */
  int start(int candidate) {
    return starts[candidate];
  }

  /** Behind the last of them. */
  int end(int candidate) {
    return starts[candidate] + placeCount(candidate);
  }

  /** A place of some candidate. */
  int place(int index) {
    return places[index];
  }
}

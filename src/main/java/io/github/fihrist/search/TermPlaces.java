// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;

/** Where one leaf's articles have a term; asked in rising order, of one article often. */
final class TermPlaces {
  private final PostingsEnum postings;
  private int counted = -1;
  private int count;
  private int article = -1;
  private int read;
  private int[] places = new int[8];

  TermPlaces(PostingsEnum postings) {
    this.postings = postings;
  }

  boolean isIn(int doc) throws IOException {
    return (postings.docID() < doc ? postings.advance(doc) : postings.docID()) == doc;
  }

  /** How often it is in the article just asked about, which has it. */
  int count() throws IOException {
    if (counted != postings.docID()) {
      counted = postings.docID();
      count = postings.freq();
    }
    return count;
  }

  /** The first place in the article just asked about, which has it. */
  int first() throws IOException {
    read(1);
    return places[0];
  }

  /** As many as {@link #count}, in rising order; the array is used again for the next article. */
  int[] places() throws IOException {
    read(count());
    return places;
  }

  private void read(int needed) throws IOException {
    if (article != postings.docID()) {
      article = postings.docID();
      read = 0;
      places = ArrayUtil.growNoCopy(places, count());
    }
    while (read < needed) {
      places[read++] = postings.nextPosition();
    }
  }
}

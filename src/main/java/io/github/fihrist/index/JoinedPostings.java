// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The postings of one term in several segments, one after the other. */
final class JoinedPostings extends PostingsEnum {
  private final PostingsEnum[] parts;
  private final int[] firstArticles;
  private int count;

  /** The number of the part it is in. */
  private int at;

  private int article = -1;

  JoinedPostings(int maxParts) {
    parts = new PostingsEnum[maxParts];
    firstArticles = new int[maxParts];
  }

  /** Of how many parts it can be. */
  int maxParts() {
    return parts.length;
  }

  /** Begins anew, with no parts. */
  void clear() {
    count = 0;
    at = 0;
    article = -1;
  }

  /** Adds a part that was not read yet; its articles' numbers are raised by the first one's. */
  void add(PostingsEnum part, int firstArticle) {
    parts[count] = part;
    firstArticles[count] = firstArticle;
    count++;
  }

  @Override
  public int docID() {
    return article;
  }

  @Override
  public int nextDoc() throws IOException {
    while (at < count) {
      int next = parts[at].nextDoc();
      if (next != NO_MORE_DOCS) {
        article = firstArticles[at] + next;
        return article;
      }
      at++;
    }
    article = NO_MORE_DOCS;
    return article;
  }

  @Override
  public int advance(int target) throws IOException {
    return slowAdvance(target);
  }

  @Override
  public long cost() {
    long cost = 0;
    for (int i = 0; i < count; i++) {
      cost += parts[i].cost();
    }
    return cost;
  }

  @Override
  public int freq() throws IOException {
    return parts[at].freq();
  }

  @Override
  public int nextPosition() throws IOException {
    return parts[at].nextPosition();
  }

  @Override
  public int startOffset() throws IOException {
    return parts[at].startOffset();
  }

  @Override
  public int endOffset() throws IOException {
    return parts[at].endOffset();
  }

  @Override
  public @Nullable BytesRef getPayload() throws IOException {
    return parts[at].getPayload();
  }
}

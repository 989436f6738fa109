// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.document.TermsInOrder;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one field of several segments, each term once, with its articles of one segment
 * after the other; to be read once from the first to the last, as merges do.
 */
final class JoinedTerms extends TermsInOrder {
  private final Part[] parts;
  private @Nullable BytesRef term;

  JoinedTerms(List<Part> parts) {
    this.parts = parts.toArray(Part[]::new);
  }

  /** The terms of one segment, with what its articles' numbers are to be raised by. */
  static final class Part {
    private final TermsEnum terms;
    private final int firstArticle;

    /** The term it is at, null behind the last one. */
    private @Nullable BytesRef at;

    /** Whether it is at the term that all are at, and goes on with them. */
    private boolean hasTerm = true;

    private @Nullable PostingsEnum postings;

    Part(TermsEnum terms, int firstArticle) {
      this.terms = terms;
      this.firstArticle = firstArticle;
    }

    private void next() throws IOException {
      if (hasTerm) {
        at = terms.next();
      }
    }
  }

  @Override
  public @Nullable BytesRef next() throws IOException {
    BytesRef least = null;
    for (Part part : parts) {
      part.next();
      if (part.at != null && (least == null || part.at.compareTo(least) < 0)) {
        least = part.at;
      }
    }
    for (Part part : parts) {
      part.hasTerm = part.at != null && part.at.equals(least);
    }
    term = least;
    return least;
  }

  @Override
  public BytesRef term() {
    if (term == null) {
      throw new IllegalStateException("there is no term");
    }
    return term;
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
    // The writer keeps one for all fields, and fields may be in more or fewer segments.
    JoinedPostings joined =
        reuse instanceof JoinedPostings old && old.maxParts() >= parts.length
            ? old
            : new JoinedPostings(parts.length);
    joined.clear();
    for (Part part : parts) {
      if (part.hasTerm) {
        part.postings = part.terms.postings(part.postings, flags);
        joined.add(part.postings, part.firstArticle);
      }
    }
    return joined;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The postings of a term in a batch, read from the first to the last; no offsets or payloads. */
abstract class BatchCursor extends PostingsEnum {
  /** The article it is at: -1 before the first, {@link #NO_MORE_DOCS} after the last. */
  protected int article = -1;

  @Override
  public final int docID() {
    return article;
  }

  @Override
  public final int advance(int target) throws IOException {
    return slowAdvance(target);
  }

  /** There are none, unless a field has them. */
  @Override
  public int nextPosition() {
    return -1;
  }

  @Override
  public final int startOffset() {
    return -1;
  }

  @Override
  public final int endOffset() {
    return -1;
  }

  @Override
  public final @Nullable BytesRef getPayload() {
    return null;
  }
}

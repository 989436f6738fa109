// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one field, to be read once from the first to the last, as merges do: they are not
 * sought, and their lists tell by themselves how long they are.
 */
public abstract class TermsInOrder extends BaseTermsEnum {
  @Override
  public final long ord() {
    throw notInOrder();
  }

  @Override
  public final int docFreq() {
    throw notInOrder();
  }

  @Override
  public final long totalTermFreq() {
    throw notInOrder();
  }

  @Override
  public final ImpactsEnum impacts(int flags) {
    throw notInOrder();
  }

  @Override
  public final SeekStatus seekCeil(BytesRef text) {
    throw notInOrder();
  }

  @Override
  public final void seekExact(long ord) {
    throw notInOrder();
  }

  private static UnsupportedOperationException notInOrder() {
    return new UnsupportedOperationException("terms that are read once, in order");
  }
}

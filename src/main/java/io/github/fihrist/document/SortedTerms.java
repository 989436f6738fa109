// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a dictionary in the order of their bytes; sorted when they are first asked for, and
 * the dictionary then takes no more. For one thread.
 */
final class SortedTerms {
  private final BytesRefHash dictionary;

  /** The numbers of the terms in their order; may be longer. */
  private int @Nullable [] numbers;

  SortedTerms(BytesRefHash dictionary) {
    this.dictionary = dictionary;
  }

  /** The numbers that the terms have in the dictionary, in their order; may be longer. */
  int[] numbers() {
    if (numbers == null) {
      numbers = dictionary.sort();
    }
    return numbers;
  }

  int size() {
    return dictionary.size();
  }

  /** Makes a reference one to the bytes of a term, and returns it. */
  BytesRef copy(int number, BytesRef to) {
    return dictionary.get(number, to);
  }
}

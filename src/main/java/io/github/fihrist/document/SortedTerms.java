// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** The terms of a dictionary in the order of their bytes; the dictionary then takes no more. */
final class SortedTerms {
  private final BytesRefHash dictionary;

  /** The numbers of the terms in their order; may be longer. */
  private final int[] numbers;

  SortedTerms(BytesRefHash dictionary) {
    this.dictionary = dictionary;
    this.numbers = dictionary.sort();
  }

  int size() {
    return dictionary.size();
  }

  /** The number that the term at a place has in the dictionary. */
  int number(int place) {
    return numbers[place];
  }

  /** Makes a reference one to the bytes of the term at a place, and returns it. */
  BytesRef copy(int place, BytesRef to) {
    return dictionary.get(numbers[place], to);
  }
}

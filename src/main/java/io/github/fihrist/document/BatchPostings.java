// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/** The postings of the terms of one field, by the terms' numbers. */
interface BatchPostings {
  /** Whether no article has the term. */
  boolean isEmpty(int term);

  /** The articles of a term, from the first one; of the same class as {@code reuse}, or new. */
  PostingsEnum postings(int term, @Nullable PostingsEnum reuse);
}

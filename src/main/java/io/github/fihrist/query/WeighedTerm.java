// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import org.apache.lucene.index.Term;

/**
 * One of several terms that count as one word.
 *
 * @param weight of an occurrence, beside 1; in (0, 1]
 */
public record WeighedTerm(Term term, float weight) {}

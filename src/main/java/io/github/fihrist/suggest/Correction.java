// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

/**
 * A word that may have been meant.
 *
 * @param text whole readable words, as the articles write them
 * @param articles how many articles have it, about; fewest of its words if it has several
 * @param score how likely it was meant, a logarithm; to compare corrections of one word
 */
public record Correction(String text, int articles, double score) {}

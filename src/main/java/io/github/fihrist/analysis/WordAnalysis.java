// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

/**
 * One way to take a written word apart.
 *
 * @param proclitic what is cut in front
 * @param core what remains, as {@link Folding#key} writes it
 * @param reading how what remains is read
 * @param enclitic what is cut behind
 * @param score natural logarithm of how likely it is beside the word's other analyses
 */
record WordAnalysis(Clitic proclitic, String core, Reading reading, Clitic enclitic, double score) {

  /** Whether nothing is cut. */
  boolean isWhole() {
    return proclitic.letters().isEmpty() && enclitic.letters().isEmpty();
  }
}

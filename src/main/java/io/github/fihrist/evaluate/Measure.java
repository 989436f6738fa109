// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

/** The measures of {@link Metrics}, by the names under which they are reported. */
public enum Measure {
  /** See {@link Metrics#ndcgAt10}. */
  NDCG_AT_10("nDCG@10"),
  /** See {@link Metrics#mrrAt10}. */
  MRR_AT_10("MRR@10"),
  /** See {@link Metrics#averagePrecision}. */
  MAP("MAP"),
  /** See {@link Metrics#precisionAt10}. */
  PRECISION_AT_10("P@10"),
  /** See {@link Metrics#recallAt100}. */
  RECALL_AT_100("R@100");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** The name in reports, such as {@code nDCG@10}. */
  public String label() {
    return label;
  }
}

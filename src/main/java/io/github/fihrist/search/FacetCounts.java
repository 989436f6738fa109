// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.util.List;

/**
 * The values of a facet in a whole result, not only in its page.
 *
 * <p>They are counted as if nothing were selected of this facet, and everything else were: who
 * looks at one source still sees what the others have. An article with several tags counts for
 * each.
 *
 * @param facet what was counted
 * @param values the most frequent first, equally frequent ones in the order of their letters; years
 *     and months from the latest on. Selected values are always among them, if need be last and
 *     with a count of 0
 * @param distinct how many values there are, of which {@code values} may be the first only
 */
public record FacetCounts(Facet facet, List<FacetValue> values, int distinct) {

  /** Copies. */
  public FacetCounts {
    values = List.copyOf(values);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Counts the values of all articles found. It runs the query once more, without scores, since the
 * search for the best hits leaves out what cannot be among them; and once for each facet of which
 * values are selected, without that selection.
 */
final class FacetCounting {
  private final IndexSearcher searcher;
  private final FacetOrdinals ordinals;

  FacetCounting(IndexSearcher searcher, FacetOrdinals ordinals) {
    this.searcher = searcher;
    this.ordinals = ordinals;
  }

  /** The counts that a request asks for, and how many articles there are where that came out. */
  record Counted(List<FacetCounts> facets, OptionalLong total) {}

  Counted count(Query query, SearchRequest request) throws IOException {
    List<FacetCounts> counts = new ArrayList<>();
    OptionalLong total = OptionalLong.empty();
    MatchingDocuments selected = null;
    for (Map.Entry<Facet, Integer> each : request.facets().entrySet()) {
      Facet facet = each.getKey();
      Set<String> chosen = request.selection().of(facet);
      MatchingDocuments matching;
      if (!chosen.isEmpty()) {
        matching = matching(query, request.selection().without(facet));
      } else {
        selected = selected == null ? matching(query, request.selection()) : selected;
        total = OptionalLong.of(selected.total());
        matching = selected;
      }
      counts.add(count(facet, each.getValue(), chosen, matching));
    }
    return new Counted(counts, total);
  }

  private MatchingDocuments matching(Query query, Selection selection) throws IOException {
    return MatchingDocuments.of(searcher, SelectionQuery.among(selection, query));
  }

  private FacetCounts count(Facet facet, int limit, Set<String> chosen, MatchingDocuments matching)
      throws IOException {
    if (facet.isTime()) {
      MonthCounts months = MonthCounts.of(matching, IndexField.DATE);
      return (facet.equals(Facet.YEAR) ? months.years() : months.months())
          .counts(facet, limit, chosen);
    }
    String field = SelectionQuery.field(facet);
    return new ValueCounts(searcher.getIndexReader(), field, ordinals)
        .counts(facet, limit, chosen, matching);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.ExactTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/** Counts the values of an exact field by their numbers; only those listed are looked up. */
final class ValueCounts {
  private static final Comparator<Counted> WORST_FIRST =
      Comparator.comparingInt(Counted::count)
          .thenComparing(Counted::ordinal, Comparator.reverseOrder());

  private final IndexReader reader;
  private final String field;
  private final Optional<OrdinalMap> numbers;

  private record Counted(int ordinal, int count) {}

  ValueCounts(IndexReader reader, String field, FacetOrdinals ordinals) throws IOException {
    this.reader = reader;
    this.field = field;
    this.numbers = ordinals.of(reader, field);
  }

  FacetCounts counts(Facet facet, int limit, Set<String> chosen, MatchingDocuments matching)
      throws IOException {
    int[] counts = count(matching);
    PriorityQueue<Counted> best = new PriorityQueue<>(WORST_FIRST);
    int distinct = 0;
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        distinct++;
        if (best.size() < limit || counts[ordinal] > best.element().count()) {
          best.add(new Counted(ordinal, counts[ordinal]));
          if (best.size() > limit) {
            best.remove();
          }
        }
      }
    }
    List<FacetValue> values = new ArrayList<>();
    Set<String> missing = new TreeSet<>(chosen);
    for (Counted each : best.stream().sorted(WORST_FIRST.reversed()).toList()) {
      String value = value(each.ordinal());
      values.add(new FacetValue(value, each.count(), missing.remove(value)));
    }
    for (String value : missing) {
      int ordinal = ordinal(ExactTerm.of(value));
      values.add(new FacetValue(value, inRange(ordinal, counts) ? counts[ordinal] : 0, true));
    }
    return new FacetCounts(facet, values, distinct);
  }

  private int[] count(MatchingDocuments matching) throws IOException {
    int[] total = new int[numbers.isPresent() ? (int) numbers.get().getValueCount() : 0];
    for (MatchingDocuments.InLeaf each : matching.leaves()) {
      int[] inLeaf = count(values(each.leaf()), new BitSetIterator(each.documents(), 0));
      if (numbers.isEmpty()) {
        return inLeaf;
      }
      LongValues globals = numbers.get().getGlobalOrds(each.leaf().ord);
      for (int ordinal = 0; ordinal < inLeaf.length; ordinal++) {
        if (inLeaf[ordinal] > 0) {
          total[(int) globals.get(ordinal)] += inLeaf[ordinal];
        }
      }
    }
    return total;
  }

  private static int[] count(SortedSetDocValues values, DocIdSetIterator documents)
      throws IOException {
    int[] counts = new int[(int) values.getValueCount()];
    SortedDocValues single = DocValues.unwrapSingleton(values);
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if (single != null) {
        if (single.advanceExact(doc)) {
          counts[single.ordValue()]++;
        }
      } else if (values.advanceExact(doc)) {
        for (int n = values.docValueCount(); n > 0; n--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
    return counts;
  }

  /** A value may be in the index and in no segment that was searched. */
  private static boolean inRange(int ordinal, int[] counts) {
    return ordinal >= 0 && ordinal < counts.length;
  }

  private String value(int ordinal) throws IOException {
    if (numbers.isEmpty()) {
      return values(reader.leaves().getFirst()).lookupOrd(ordinal).utf8ToString();
    }
    OrdinalMap map = numbers.get();
    LeafReaderContext leaf = reader.leaves().get(map.getFirstSegmentNumber(ordinal));
    return values(leaf).lookupOrd(map.getFirstSegmentOrd(ordinal)).utf8ToString();
  }

  /** The number of a value; negative if no article of the index has it. */
  private int ordinal(BytesRef value) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      long ordinal = values(leaf).lookupTerm(value);
      if (ordinal >= 0) {
        return (int)
            (numbers.isPresent() ? numbers.get().getGlobalOrds(leaf.ord).get(ordinal) : ordinal);
      }
    }
    return -1;
  }

  private SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
    return DocValues.getSortedSet(leaf.reader(), field);
  }
}

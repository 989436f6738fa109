// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What to measure; every part is a system property.
 *
 * @param corpus a JSON Lines file; empty for one made of testdata's words
 * @param articles how many to make, without a corpus
 * @param threads that analyse and index, for both
 * @param heap of the JVMs that rebuild, as in {@code -Xmx}
 * @param jvm further options of those JVMs, parted by spaces
 * @param queries of each kind
 * @param rounds of rebuilds, each of both
 * @param parts which benchmarks: rebuild, analysis, queries, start, threads, growth
 * @param sizes of the corpora of growth, in articles, rising
 */
record Settings(
    String corpus,
    int articles,
    int threads,
    String heap,
    List<String> jvm,
    int queries,
    int rounds,
    List<String> parts,
    List<Integer> sizes) {

  static Settings ofSystem() {
    return new Settings(
        System.getProperty("corpus", ""),
        Integer.getInteger("articles", 20_000),
        Integer.getInteger("threads", 2),
        System.getProperty("heap", "1g"),
        Stream.of(System.getProperty("jvm", "").split(" ")).filter(o -> !o.isEmpty()).toList(),
        Integer.getInteger("queries", 1000),
        Integer.getInteger("rounds", 3),
        List.of(System.getProperty("parts", "rebuild,analysis,queries,start").split(",")),
        Stream.of(System.getProperty("sizes", "10000,100000,1000000").split(","))
            .map(Integer::valueOf)
            .toList());
  }

  Settings withThreads(int count) {
    return new Settings(corpus, articles, count, heap, jvm, queries, rounds, parts, sizes);
  }

  boolean has(String part) {
    return parts.contains(part);
  }
}

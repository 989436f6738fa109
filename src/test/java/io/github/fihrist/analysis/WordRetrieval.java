// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Measures words as documents: every word of a gold table is one document and one query, relevant
 * are the other words that share a gold lemma, found are those that share an exact, stem or lemma
 * term. Prints set precision, recall and F1, averaged over the words that have relevant ones.
 *
 * <p>Run it with the test classes on the class path:
 *
 * <pre>java -cp target/test-classes:target/classes:... io.github.fihrist.analysis.WordRetrieval
 *     src/main/lexicon TABLE.tsv...</pre>
 *
 * A table has a header: {@code plural singular} pairs, or columns of which one is {@code word} and
 * one {@code lemma}, several lemmas split by {@code ;}.
 */
final class WordRetrieval {
  private WordRetrieval() {}

  /** Averages over the queries. */
  record Score(double precision, double recall, int queries) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  /** {@code LISTS TABLE...}: the folder of the word lists, the gold tables. */
  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    Map<String, List<Reading>> readings =
        LexiconBuilder.build(LexiconSources.read(Path.of(args[0])));
    System.out.printf(
        "%d words in %d ms%n", readings.size(), (System.nanoTime() - start) / 1_000_000);
    Morphology morphology = new Morphology(key -> readings.getOrDefault(key, List.of()));
    for (int i = 1; i < args.length; i++) {
      Path table = Path.of(args[i]);
      Score score = score(gold(table), word -> terms(morphology.forms(Spelling.of(word))));
      System.out.printf(
          "%-24s P=%.4f R=%.4f F1=%.4f n=%d%n",
          table.getFileName(), score.precision, score.recall, score.f1(), score.queries);
    }
  }

  /** The gold lemmas of each word of a table. */
  static Map<String, Set<String>> gold(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    List<String> header = List.of(lines.getFirst().split("\t"));
    boolean plurals = header.getFirst().equals("plural");
    int lemma = plurals ? 1 : header.indexOf("lemma");
    Map<String, Set<String>> gold = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t", -1);
      if (row.length > lemma && !row[lemma].isEmpty()) {
        add(gold, row[0], row[lemma]);
        if (plurals) {
          add(gold, row[1], row[1]);
        }
      }
    }
    return gold;
  }

  private static void add(Map<String, Set<String>> gold, String word, String lemmas) {
    if (word.indexOf(' ') < 0 && word.chars().anyMatch(c -> c >= '\u0621' && c <= '\u064A')) {
      gold.computeIfAbsent(word, w -> new TreeSet<>()).addAll(List.of(lemmas.split(";")));
    }
  }

  /** Everything a word is found by, each view apart. */
  static Set<String> terms(WordForms forms) {
    Set<String> terms = new HashSet<>();
    terms.add("exact " + forms.exact());
    terms.add("stem " + forms.stem());
    forms.lemmas().forEach(lemma -> terms.add("lemma " + lemma));
    return terms;
  }

  static Score score(Map<String, Set<String>> gold, Function<String, Set<String>> terms) {
    Map<String, Set<String>> byLemma = new HashMap<>();
    Map<String, Set<String>> byTerm = new HashMap<>();
    Map<String, Set<String>> termsOf = new HashMap<>();
    gold.forEach(
        (word, lemmas) -> {
          lemmas.forEach(lemma -> byLemma.computeIfAbsent(lemma, l -> new HashSet<>()).add(word));
          Set<String> own = terms.apply(word);
          own.forEach(term -> byTerm.computeIfAbsent(term, t -> new HashSet<>()).add(word));
          termsOf.put(word, own);
        });
    List<Score> scores = new ArrayList<>();
    gold.forEach(
        (word, lemmas) -> {
          Set<String> relevant = others(word, lemmas, byLemma);
          if (!relevant.isEmpty()) {
            Set<String> found = others(word, termsOf.get(word), byTerm);
            long hits = found.stream().filter(relevant::contains).count();
            double precision = found.isEmpty() ? 1 : (double) hits / found.size();
            scores.add(new Score(precision, (double) hits / relevant.size(), 1));
          }
        });
    return new Score(
        scores.stream().mapToDouble(Score::precision).average().orElse(0),
        scores.stream().mapToDouble(Score::recall).average().orElse(0),
        scores.size());
  }

  private static Set<String> others(String word, Set<String> keys, Map<String, Set<String>> words) {
    Set<String> others = new HashSet<>();
    keys.forEach(key -> others.addAll(words.getOrDefault(key, Set.of())));
    others.remove(word);
    return others;
  }
}

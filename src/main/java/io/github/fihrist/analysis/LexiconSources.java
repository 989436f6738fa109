// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists that the lexicon is made of, as written by hand, each described in the comment at
 * its top.
 *
 * @param verbs every verb with its masdars and participles
 * @param plurals broken plural to its singulars, the likeliest first
 * @param feminines feminine not made with ة to its masculine
 * @param nisbas adjective of a country or people to the country
 * @param definite countries whose names have the article, without it
 * @param function closed-class word to its class and lemma
 * @param whole words whose first letters only look like clitics
 * @param names proper names and nouns whose ends only look like endings
 * @param feminineNouns nouns in ة that are no adjective's feminine
 * @param counts how often each spelling stands in the corpora
 */
record LexiconSources(
    List<Verb> verbs,
    Map<String, List<String>> plurals,
    Map<String, String> feminines,
    Map<String, String> nisbas,
    Set<String> definite,
    Map<String, FunctionWord> function,
    Set<String> whole,
    Set<String> names,
    Set<String> feminineNouns,
    WordCounts counts) {

  /** A closed-class word: its class and the word it is a form of (فيها of في). */
  record FunctionWord(String wordClass, String lemma) {}

  static LexiconSources read(Path folder) throws IOException {
    List<Verb> verbs = new ArrayList<>();
    for (String[] row : rows(folder.resolve("verbs.tsv"), 4)) {
      List<String> nouns = new ArrayList<>();
      for (int i = 4; i < row.length; i++) {
        for (String noun : row[i].split(";")) {
          if (noun.length() > 1) {
            nouns.add(noun);
          }
        }
      }
      verbs.add(new Verb(row[0], row[1], row[2], row[3], List.copyOf(nouns)));
    }
    Map<String, List<String>> plurals = new LinkedHashMap<>();
    for (String[] row : rows(folder.resolve("plurals.tsv"), 2)) {
      plurals.computeIfAbsent(row[0], p -> new ArrayList<>()).addAll(List.of(row[1].split(";")));
    }
    Map<String, String> nisbas = new LinkedHashMap<>();
    Set<String> definite = new LinkedHashSet<>();
    for (String[] row : rows(folder.resolve("countries.tsv"), 2)) {
      if (!row[0].contains(" ") && row[1].length() > 2) {
        boolean article = row[0].startsWith("ال");
        String country = article ? row[0].substring(2) : row[0];
        nisbas.putIfAbsent(row[1], country);
        if (article) {
          definite.add(country);
        }
      }
      if (row.length > 2 && !row[2].endsWith("ون") && row[2].length() > 2 && row[1].length() > 2) {
        plurals.computeIfAbsent(row[2], p -> new ArrayList<>()).add(row[1]);
      }
    }
    return new LexiconSources(
        verbs,
        plurals,
        map(folder.resolve("feminines.tsv")),
        nisbas,
        definite,
        functionWords(folder.resolve("function.tsv")),
        set(folder.resolve("whole.tsv")),
        set(folder.resolve("names.tsv")),
        set(folder.resolve("feminine-nouns.tsv")),
        WordCounts.read(folder.resolve("counts.tsv.gz")));
  }

  private static Map<String, FunctionWord> functionWords(Path file) throws IOException {
    Map<String, FunctionWord> words = new LinkedHashMap<>();
    for (String[] row : rows(file, 2)) {
      words.putIfAbsent(row[0], new FunctionWord(row[1], row.length > 2 ? row[2] : row[0]));
    }
    return words;
  }

  private static Map<String, String> map(Path file) throws IOException {
    Map<String, String> map = new LinkedHashMap<>();
    for (String[] row : rows(file, 2)) {
      map.putIfAbsent(row[0], row[1]);
    }
    return map;
  }

  private static Set<String> set(Path file) throws IOException {
    Set<String> set = new LinkedHashSet<>();
    for (String[] row : rows(file, 1)) {
      set.add(row[0]);
    }
    return set;
  }

  private static List<String[]> rows(Path file, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] row = Folding.seatless(line.strip()).split("\t");
      if (row.length < columns) {
        throw new IOException(
            file
                + ":"
                + number
                + ": expected "
                + columns
                + " columns or more, found '"
                + line
                + "'");
      }
      rows.add(row);
    }
    return rows;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Dictionary words that come of one verb: itself, its masdars and its participles (أعلن, إعلان,
 * معلن), as the list of verbs has them. For a query that takes one for a weaker match of the other
 * where an article lacks the word itself; the index knows nothing of them. Immutable, thread-safe.
 *
 * <p>Verbs of one root are not one family: what they mean is mostly far apart.
 */
public final class WordFamilies {
  /** Lies beside the lexicon: lines {@code lemma TAB others}, sorted by their bytes. */
  static final String FILE = "families.tsv";

  private final byte[] lines;

  private WordFamilies(byte[] lines) {
    this.lines = lines;
  }

  /** Holds the families of the lexicon; read when first asked for. */
  private static final class Standard {
    static final WordFamilies FAMILIES = load();

    private static WordFamilies load() {
      try (InputStream stream = WordFamilies.class.getResourceAsStream(FILE)) {
        if (stream == null) {
          throw new IOException(
              "the word families are missing from the class path: '" + FILE + "'");
        }
        return new WordFamilies(stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The families of the lexicon. */
  public static WordFamilies standard() {
    return Standard.FAMILIES;
  }

  /** The other words of a dictionary word's family; empty if it is in none. */
  public List<String> of(String lemma) {
    byte[] key = lemma.getBytes(UTF_8);
    // Both are where a line begins.
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = start((low + high) >>> 1);
      int tab = end(start, '\t');
      int order = Arrays.compareUnsigned(lines, start, tab, key, 0, key.length);
      if (order == 0) {
        String others = new String(lines, tab + 1, end(tab, '\n') - tab - 1, UTF_8);
        return List.of(others.split(" "));
      }
      if (order < 0) {
        low = end(tab, '\n') + 1;
      } else {
        high = start;
      }
    }
    return List.of();
  }

  private int start(int inLine) {
    int start = inLine;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int end(int from, char mark) {
    int end = from;
    while (lines[end] != mark) {
      end++;
    }
    return end;
  }

  /** Writes the families of verbs, each word by the lemma that texts are given. */
  static void write(Collection<Verb> verbs, TextAnalysis analysis, OutputStream out)
      throws IOException {
    Map<String, Set<String>> families = new TreeMap<>(WordFamilies::compareBytes);
    for (Verb verb : verbs) {
      Set<String> family = lemmas(verb, analysis);
      for (String lemma : family) {
        families.computeIfAbsent(lemma, l -> new TreeSet<>()).addAll(family);
      }
    }
    for (Map.Entry<String, Set<String>> each : families.entrySet()) {
      List<String> others = new ArrayList<>(each.getValue());
      others.remove(each.getKey());
      if (!others.isEmpty()) {
        out.write((each.getKey() + "\t" + String.join(" ", others) + "\n").getBytes(UTF_8));
      }
    }
  }

  private static Set<String> lemmas(Verb verb, TextAnalysis analysis) {
    List<String> words = new ArrayList<>(verb.nouns());
    words.add(verb.past());
    Set<String> lemmas = new LinkedHashSet<>();
    for (String word : words) {
      List<Token> tokens = analysis.tokens(word);
      if (tokens.size() == 1 && tokens.getFirst().forms().wordClass() == WordClass.CONTENT) {
        lemmas.add(tokens.getFirst().forms().lemmas().getFirst());
      }
    }
    return lemmas;
  }

  private static int compareBytes(String one, String other) {
    return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}

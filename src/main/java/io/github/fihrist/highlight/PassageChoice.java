// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the places of a text that say most about a query, before they are grown to sentences.
 *
 * <p>Coverage decides: which query words, and which whole phrases, are seen at all. Among equals
 * the tighter, the one that fits in whole sentences, the earlier and the more exact one wins. A
 * second and a third place are taken only where they show words that the first cannot. Linear in
 * the number of occurrences.
 */
final class PassageChoice {
  /* Below it, a passage is a scrap. */
  private static final int MIN_PASSAGE_CHARS = 40;
  /* What another passage must add to be worth the shorter ones. */
  private static final double MIN_GAIN = 0.2;

  /* All of them together are worth less than one query word of full weight. */
  private static final double TIGHTNESS = 0.25;
  private static final double WHOLENESS = 0.2;
  private static final double EARLINESS = 0.15;
  private static final double EXACTNESS = 0.1;
  private static final double HALF_EARLY_CHARS = 600;

  private final List<Occurrence> occurrences;
  private final Sentences sentences;
  private final WantedWords wanted;
  private final int[] sentenceOf;
  private final int[] reach;

  PassageChoice(List<Occurrence> occurrences, Sentences sentences, WantedWords wanted) {
    this.occurrences = occurrences;
    this.sentences = sentences;
    this.wanted = wanted;
    this.sentenceOf = new int[occurrences.size()];
    this.reach = new int[occurrences.size()];
    int sentence = 0;
    for (int i = 0; i < occurrences.size(); i++) {
      while (sentences.next(sentence) <= occurrences.get(i).start()) {
        sentence++;
      }
      sentenceOf[i] = sentence;
    }
  }

  /** The windows to show, in the order of the text; one at least. */
  List<Window> choose(SnippetOptions options) {
    double all = coverageOfAll();
    List<Window> best = greedy(1, options.maxSnippetChars());
    for (int n = 2; n <= options.maxPassages(); n++) {
      int share = options.maxSnippetChars() / n;
      if (coverage(best) + MIN_GAIN > all || share < MIN_PASSAGE_CHARS) {
        break;
      }
      List<Window> more = greedy(n, share);
      if (coverage(more) > coverage(best) + MIN_GAIN) {
        best = more;
      }
    }
    best.sort(Comparator.comparingInt(Window::start));
    return best;
  }

  private double coverageOfAll() {
    boolean[] covered = new boolean[wanted.wordCount()];
    double all = 0;
    for (Occurrence occurrence : occurrences) {
      all += cover(occurrence, covered);
    }
    return all;
  }

  private double cover(Occurrence occurrence, boolean[] covered) {
    double gain = 0;
    for (int i = 0; i < occurrence.found().wordCount(); i++) {
      int word = occurrence.found().word(i);
      if (!covered[word]) {
        covered[word] = true;
        gain += wanted.worth(word);
      }
    }
    return gain;
  }

  private static double coverage(List<Window> windows) {
    double coverage = 0;
    for (Window window : windows) {
      coverage += window.coverage();
    }
    return coverage;
  }

  private List<Window> greedy(int count, int maxChars) {
    boolean[] covered = new boolean[wanted.wordCount()];
    List<Window> taken = new ArrayList<>(count);
    while (taken.size() < count) {
      Window next = best(maxChars, covered, taken);
      if (!taken.isEmpty() && next.coverage() == 0) {
        break;
      }
      taken.add(next);
      for (int i = next.first(); i <= next.last(); i++) {
        cover(occurrences.get(i), covered);
      }
    }
    return taken;
  }

  /* For each last occurrence the tightest window that loses no query word within maxChars of it. */
  private Window best(int maxChars, boolean[] covered, List<Window> taken) {
    int[] counts = new int[wanted.wordCount()];
    double coverage = 0;
    int exact = 0;
    int first = 0;
    Window best = new Window(0, 0, occurrences.getFirst().start(), occurrences.getFirst().end(), 0);
    double bestScore = -1;
    for (int last = 0; last < occurrences.size(); last++) {
      Occurrence occurrence = occurrences.get(last);
      if (isTaken(last, taken)) {
        coverage = 0;
        exact = 0;
        for (; first < last; first++) {
          count(first, counts, -1, covered);
        }
        first = last + 1;
        continue;
      }
      coverage += count(last, counts, 1, covered);
      exact += isExact(last);
      reach[last] = first == last ? occurrence.end() : Math.max(reach[last - 1], occurrence.end());
      while (first < last
          && (reach[last] - occurrences.get(first).start() > maxChars
              || isRepeated(first, counts))) {
        coverage -= count(first, counts, -1, covered);
        exact -= isExact(first);
        first++;
        if (first == last) {
          reach[last] = occurrence.end();
        }
      }
      double score =
          coverage + charm(first, last, maxChars) + EXACTNESS * exact / (last - first + 1);
      if (bestScore < 0 || (coverage > 0 && score > bestScore)) {
        bestScore = score;
        best = new Window(first, last, occurrences.get(first).start(), reach[last], coverage);
      }
    }
    return best;
  }

  private static boolean isTaken(int occurrence, List<Window> taken) {
    for (Window window : taken) {
      if (occurrence >= window.first() && occurrence <= window.last()) {
        return true;
      }
    }
    return false;
  }

  /* Adds or removes an occurrence; returns by how much the coverage changes. */
  private double count(int occurrence, int[] counts, int by, boolean[] covered) {
    Found found = occurrences.get(occurrence).found();
    double change = 0;
    for (int i = 0; i < found.wordCount(); i++) {
      int word = found.word(i);
      int before = counts[word];
      counts[word] += by;
      if ((before == 0 || counts[word] == 0) && !covered[word]) {
        change += wanted.worth(word);
      }
    }
    return change;
  }

  private boolean isRepeated(int occurrence, int[] counts) {
    Found found = occurrences.get(occurrence).found();
    for (int i = 0; i < found.wordCount(); i++) {
      if (counts[found.word(i)] == 1) {
        return false;
      }
    }
    return true;
  }

  private int isExact(int occurrence) {
    return occurrences.get(occurrence).found().kind().compareTo(MatchKind.EXACT) <= 0 ? 1 : 0;
  }

  private double charm(int first, int last, int maxChars) {
    int start = occurrences.get(first).start();
    int width = reach[last] - start;
    int whole = sentences.next(sentenceOf[last]) - sentences.start(sentenceOf[first]);
    return TIGHTNESS * Math.max(0, 1 - (double) width / maxChars)
        + (whole <= maxChars ? WHOLENESS : 0)
        + EARLINESS * HALF_EARLY_CHARS / (HALF_EARLY_CHARS + start);
  }
}

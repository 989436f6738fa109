// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.WordForms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Builds the automaton of all terms {@code folded} and {@code folded|written} whose folded word is
 * near one of some words: at once in UTF-8 and deterministic. To compose it of Lucene's parts and
 * make that deterministic takes longer than to search the terms with it.
 */
public final class NearAutomaton {
  private static final int NOWHERE = -1;
  private static final int LAST_BYTE = 0xFF;

  /** The bytes that letters of one to four bytes begin with. */
  private static final int[][] LEADS = {{0x00, 0x7F}, {0xC2, 0xDF}, {0xE0, 0xEF}, {0xF0, 0xF4}};

  /** The bytes that they go on with. */
  private static final int[] TRAILS = {0x80, 0xBF};

  /** How many letters each word has. */
  private final int[] lengths;

  private final int edits;

  /** The letters that do not lead where any other letter does, in rising order, in UTF-8. */
  private final byte[][] letters;

  /** The places of each of them in each word. */
  private final long[][] places;

  /** Those of a letter that is in no word. */
  private final long[] nowhere;

  /** Which of them is what stands between a folded word and its spelling. */
  private final int separator;

  private final Automaton automaton = new Automaton();
  private final Map<List<NearPlaces>, Integer> states = new HashMap<>();

  /** States within letters that all lead to one state, by that and the bytes to come. */
  private final Map<Long, Integer> tails = new HashMap<>();

  private final Deque<List<NearPlaces>> open = new ArrayDeque<>();
  private final Deque<Inner> inner = new ArrayDeque<>();
  private final int written;

  /** Where letters lead from one state: those of their own, and all others. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Targets(int[] own, int others) {}

  /**
   * A state within letters.
   *
   * @param from the first of the letters whose bytes led here; {@code to} is behind the last
   * @param depth how many bytes did
   * @param more how many bytes come after the next one
   */
  private record Inner(int state, int from, int to, int depth, int more, Targets targets) {}

  private NearAutomaton(List<String> folded, int edits) {
    List<int[]> words = folded.stream().map(word -> word.codePoints().toArray()).toList();
    this.lengths = words.stream().mapToInt(word -> word.length).toArray();
    this.edits = edits;
    int[] distinct =
        IntStream.concat(
                words.stream().flatMapToInt(Arrays::stream),
                IntStream.of(WordForms.SPELLING_SEPARATOR))
            .sorted()
            .distinct()
            .toArray();
    this.separator = Arrays.binarySearch(distinct, WordForms.SPELLING_SEPARATOR);
    this.letters = new byte[distinct.length][];
    this.places = new long[distinct.length][];
    this.nowhere = new long[lengths.length];
    for (int i = 0; i < distinct.length; i++) {
      int letter = distinct[i];
      letters[i] = Character.toString(letter).getBytes(StandardCharsets.UTF_8);
      places[i] = words.stream().mapToLong(word -> NearPlaces.of(letter, word)).toArray();
    }
    state(Arrays.stream(lengths).mapToObj(length -> NearPlaces.start(length, edits)).toList());
    this.written = automaton.createState();
    automaton.setAccept(written, true);
    automaton.addTransition(written, written, 0, LAST_BYTE);
  }

  /**
   * The automaton, ready to be intersected with the terms of a field.
   *
   * @param folded words of at most {@link NearPlaces#MAX_LETTERS} letters without the separator
   * @param edits how many letters are added, dropped, changed or swapped at most, 0 to 2
   */
  public static CompiledAutomaton of(List<String> folded, int edits) {
    NearAutomaton near = new NearAutomaton(folded, edits);
    while (!near.open.isEmpty()) {
      near.add(near.open.remove());
    }
    near.automaton.finishState();
    // It is not finite; said to be, it is not searched for an ending that all terms share.
    return new CompiledAutomaton(near.automaton, true, false, true);
  }

  private int state(List<NearPlaces> near) {
    if (isNowhere(near)) {
      return NOWHERE;
    }
    Integer known = states.get(near);
    if (known == null) {
      known = automaton.createState();
      automaton.setAccept(known, isEnd(near));
      states.put(near, known);
      open.add(near);
    }
    return known;
  }

  private static boolean isNowhere(List<NearPlaces> near) {
    boolean isNowhere = true;
    for (int word = 0; word < near.size() && isNowhere; word++) {
      isNowhere = near.get(word).isNowhere();
    }
    return isNowhere;
  }

  private boolean isEnd(List<NearPlaces> near) {
    boolean isEnd = false;
    for (int word = 0; word < near.size() && !isEnd; word++) {
      isEnd = near.get(word).isEnd(lengths[word]);
    }
    return isEnd;
  }

  /** The places after a letter that stands at these in each word. */
  private List<NearPlaces> after(List<NearPlaces> near, long[] same) {
    NearPlaces[] after = new NearPlaces[lengths.length];
    for (int word = 0; word < after.length; word++) {
      after[word] = near.get(word).after(same[word], lengths[word], edits);
    }
    return List.of(after);
  }

  private void add(List<NearPlaces> near) {
    int state = state(near);
    int[] own = new int[letters.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = state(after(near, places[i]));
    }
    own[separator] = isEnd(near) ? written : NOWHERE;
    Targets targets = new Targets(own, state(after(near, nowhere)));
    int from = 0;
    for (int more = 0; more < LEADS.length; more++) {
      int to = from;
      while (to < letters.length && letters[to].length == more + 1) {
        to++;
      }
      add(new Inner(state, from, to, 0, more, targets), LEADS[more]);
      from = to;
    }
    while (!inner.isEmpty()) {
      add(inner.remove(), TRAILS);
    }
  }

  /** Adds the transitions by a range of bytes. */
  private void add(Inner at, int[] range) {
    int next = range[0];
    int from = at.from();
    while (from < at.to()) {
      int letter = letters[from][at.depth()] & 0xFF;
      int to = from + 1;
      while (to < at.to() && (letters[to][at.depth()] & 0xFF) == letter) {
        to++;
      }
      add(at.state(), tail(at.targets().others(), at.more()), next, letter - 1);
      add(at.state(), own(at, from, to), letter, letter);
      next = letter + 1;
      from = to;
    }
    add(at.state(), tail(at.targets().others(), at.more()), next, range[1]);
  }

  private void add(int state, int target, int first, int last) {
    if (target != NOWHERE && first <= last) {
      automaton.addTransition(state, target, first, last);
    }
  }

  /** Where one byte of some letters leads. */
  private int own(Inner at, int from, int to) {
    if (at.more() == 0) {
      return at.targets().own()[from];
    }
    int state = automaton.createState();
    inner.add(new Inner(state, from, to, at.depth() + 1, at.more() - 1, at.targets()));
    return state;
  }

  /** From where so many bytes more lead to a state. */
  private int tail(int target, int more) {
    if (target == NOWHERE || more == 0) {
      return target;
    }
    long key = (long) target * LEADS.length + more;
    Integer known = tails.get(key);
    if (known == null) {
      known = automaton.createState();
      tails.put(key, known);
      inner.add(new Inner(known, 0, 0, 0, more - 1, new Targets(new int[0], target)));
    }
    return known;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordClass;
import io.github.fihrist.analysis.WordForms;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words and phrases of one text that occur at least so often.
 *
 * <p>A phrase begins and ends with a word of the topic that carries no particle (والكتاب), and no
 * punctuation stands inside it.
 */
final class Phrases {
  private static final int MAX_PHRASE_WORDS = 3;

  /** With the words in between that lean on the next one: محمد بن عبد الله. */
  private static final int MAX_PHRASE_TOKENS = 6;

  private static final int MIN_WORD_LETTERS = 2;

  /** A phrase longer than that is of words that are none. */
  private static final int MAX_PHRASE_CHARS = 150;

  private static final String ONE_LETTER_PARTICLES = "وفبلكس";

  /** Parts of names that are nothing without the next word; folded. */
  private static final Set<String> LEANING =
      Set.of("بن", "ابن", "بنت", "عبد", "ابو", "ابي", "ام", "ال");

  private static final int MAX_LEANING_LETTERS = 3;

  private static final String SON = "بن";

  /* What there is to know of a word, one bit each; the length of its folded spelling above them. */
  private static final int CAN_BEGIN = 1;
  private static final int CAN_END = 2;
  private static final int CAN_STAND_ALONE = 4;
  private static final int LEANS = 8;
  private static final int LENGTH_SHIFT = 4;

  private final String text;
  private final AnalyzedText words;
  private final int occurrences;

  /** Of the folded spellings. */
  private final int[] hashes;

  /** Of the words that are frequent enough. */
  private final int[] traits;

  /** By hash: how often the words of one hash occur, and so at least how often each can. */
  private final int[] wordCounts;

  /** The same of phrases: most of them occur once, and never become text. */
  private final int[] phraseCounts;

  Phrases(String text, AnalyzedText words, int occurrences) {
    this.text = text;
    this.words = words;
    this.occurrences = occurrences;
    int size = words.size();
    this.hashes = new int[size];
    this.traits = new int[size];
    this.wordCounts = new int[Integer.highestOneBit(size + 1) << 2];
    this.phraseCounts = new int[wordCounts.length];
    for (int i = 0; i < size; i++) {
      hashes[i] = words.exactHash(i);
      wordCounts[slot(hashes[i])]++;
    }
    for (int i = 0; i < size; i++) {
      if (isFrequent(i)) {
        traits[i] = traits(words, i);
      }
    }
  }

  /** Adds them as terms: folded, and what is written behind it where it differs. */
  void addTo(Set<String> terms) {
    forEach((start, end, slot) -> phraseCounts[slot]++);
    Map<String, Integer> found = new HashMap<>();
    forEach(
        (start, end, slot) -> {
          if (phraseCounts[slot] >= occurrences) {
            String folded = folded(start, end);
            if (found.merge(folded, 1, Integer::sum) >= occurrences) {
              String written = written(start, end);
              terms.add(
                  folded.equals(written)
                      ? folded
                      : folded + WordForms.SPELLING_SEPARATOR + written);
            }
          }
        });
  }

  /** Words from {@code start} to {@code end}, and where they are counted. */
  private interface Phrase {
    void found(int start, int end, int slot);
  }

  private void forEach(Phrase use) {
    for (int start = 0; start < words.size(); start++) {
      if (has(start, CAN_BEGIN) && (start == 0 || !isInCompound(start - 1))) {
        forEachFrom(start, use);
      }
    }
  }

  private void forEachFrom(int start, Phrase use) {
    int limit = Math.min(words.size(), start + MAX_PHRASE_TOKENS);
    int counted = 0;
    int chars = 0;
    int hash = 0;
    for (int i = start; i < limit && counted < MAX_PHRASE_WORDS; i++) {
      // No phrase occurs more often than its words do.
      if (!isFrequent(i) || (i > start && !isSpaceBehind(i - 1))) {
        return;
      }
      chars += i > start ? 1 : 0;
      if (chars + words.end(i) - words.start(i) > MAX_PHRASE_CHARS) {
        return;
      }
      chars += traits[i] >> LENGTH_SHIFT;
      hash = hash * 31 + hashes[i];
      counted += has(i, LEANS) ? 0 : 1;
      boolean ends = has(i, CAN_END) && (i == words.size() - 1 || !isInCompound(i));
      if (ends && (i > start || has(i, CAN_STAND_ALONE))) {
        use.found(start, i + 1, slot(hash));
      }
    }
  }

  private String folded(int start, int end) {
    StringBuilder folded = new StringBuilder();
    for (int i = start; i < end; i++) {
      folded.append(i > start ? " " : "").append(words.forms(i).exact());
    }
    return folded.toString();
  }

  private String written(int start, int end) {
    StringBuilder written = new StringBuilder();
    for (int i = start; i < end; i++) {
      // Compounds written as one word are two words to the index.
      written.append(i == start || isInCompound(i - 1) ? "" : " ");
      written.append(readable(words.forms(i), text.substring(words.start(i), words.end(i))));
    }
    return written.toString();
  }

  private boolean isFrequent(int word) {
    return wordCounts[slot(hashes[word])] >= occurrences;
  }

  private int slot(int hash) {
    return hash & (wordCounts.length - 1);
  }

  private boolean has(int word, int trait) {
    return (traits[word] & trait) != 0;
  }

  /** Whether a word and the next one are written as one. */
  private boolean isInCompound(int word) {
    return words.end(word) == words.start(word + 1);
  }

  private boolean isSpaceBehind(int word) {
    for (int i = words.end(word); i < words.start(word + 1); i++) {
      char c = text.charAt(i);
      if (c == '\n' || !(Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        return false;
      }
    }
    return true;
  }

  private static int traits(AnalyzedText words, int word) {
    WordClass wordClass = words.wordClass(word);
    boolean isContent = wordClass == WordClass.CONTENT;
    int length = words.length(word, View.EXACT);
    // Few words are as short, and only those need be made objects.
    String exact = length > MAX_LEANING_LETTERS ? "" : words.forms(word).exact();
    boolean leans = LEANING.contains(exact);
    boolean hasParticle = hasParticle(words, word);
    int traits = length << LENGTH_SHIFT;
    traits |= leans ? LEANS : 0;
    traits |= isContent && length > 0 && !exact.equals(SON) && !hasParticle ? CAN_BEGIN : 0;
    traits |= wordClass.isTopic() && !leans && !hasParticle ? CAN_END : 0;
    traits |= isContent && length >= MIN_WORD_LETTERS ? CAN_STAND_ALONE : 0;
    return traits;
  }

  /** Whether a particle of one letter stands before the stem; ال may. */
  private static boolean hasParticle(AnalyzedText words, int word) {
    char first = words.firstLetter(word, View.EXACT);
    return ONE_LETTER_PARTICLES.indexOf(first) >= 0 && words.firstLetter(word, View.STEM) != first;
  }

  /** Arabic without marks and tatweel; other scripts keep their capitals. */
  private static String readable(WordForms word, String written) {
    boolean isArabic =
        Character.UnicodeScript.of(word.exact().codePointAt(0)) == Character.UnicodeScript.ARABIC;
    return isArabic ? word.spelled() : written;
  }
}

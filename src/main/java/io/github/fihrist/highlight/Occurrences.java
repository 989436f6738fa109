// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import io.github.fihrist.analysis.StoredSigns;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.WordFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds every place of a text where a query is met, in the order of the text. */
final class Occurrences {
  private static final Comparator<Occurrence> BY_PLACE =
      Comparator.comparingInt(Occurrence::start)
          .thenComparing(Comparator.comparingInt(Occurrence::end).reversed());

  /* Keeps a word of a megabyte, cut into many tokens, from being walked for each of them. */
  private static final int MAX_JOINED_CHARS = 64;

  /** To look at the clock for each word would cost as much as the word. */
  private static final int WORDS_BETWEEN_LOOKS = 256;

  private Occurrences() {}

  /** Those up to the end of the text, or to where time is over. */
  static List<Occurrence> in(
      String text,
      char[] chars,
      TextAnalysis analysis,
      StoredSigns signs,
      WantedWords wanted,
      FoundWords meanings,
      BooleanSupplier isOver) {
    List<Occurrence> occurrences = new ArrayList<>();
    List<PhraseFinder> phrases = new ArrayList<>();
    for (int i = 0; i < wanted.phrases().size(); i++) {
      phrases.add(new PhraseFinder(text, wanted.phrases().get(i), wanted.phraseFound(i)));
    }
    WordFinder words = analysis.finder(chars, wanted.terms(), signs);
    int looked = 0;
    while (words.next()) {
      if (++looked % WORDS_BETWEEN_LOOKS == 0 && isOver.getAsBoolean()) {
        break;
      }
      Found found = meanings.find(words);
      if (found == Found.NONE) {
        words.reject();
        continue;
      }
      int start = wordStart(text, words.start(), words.end());
      int end = wordEnd(text, words.end());
      if (found.wordCount() > 0) {
        occurrences.add(Occurrence.word(start, end, found));
      }
      for (int i = 0; i < found.placeCount(); i++) {
        phrases
            .get(found.phrase(i))
            .word(found.place(i), start, end, words.position(), occurrences);
      }
    }
    if (!phrases.isEmpty()) {
      occurrences.sort(BY_PLACE);
    }
    return occurrences;
  }

  /* Where a word was cut for the index (عبدالرحمن), its letters join all the same: mark it whole. */
  private static int wordStart(String text, int start, int end) {
    int at = start;
    while (at > 0 && start - at <= MAX_JOINED_CHARS && joins(text, at)) {
      at--;
    }
    at = start - at > MAX_JOINED_CHARS ? start : at;
    // A mark before the first letter belongs to what stands before the word.
    while (at < end - 1 && Letters.isExtender(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int end) {
    int marked = end;
    while (marked < text.length() && Letters.isExtender(text.charAt(marked))) {
      marked++;
    }
    int at = marked;
    while (at < text.length() && at - marked <= MAX_JOINED_CHARS && joins(text, at)) {
      at++;
    }
    return at - marked > MAX_JOINED_CHARS ? marked : at;
  }

  private static boolean joins(String text, int at) {
    return isArabic(text.charAt(at)) && isArabic(text.charAt(at - 1));
  }

  private static boolean isArabic(char c) {
    return Letters.isArabicLetter(c) || Letters.isExtender(c);
  }
}

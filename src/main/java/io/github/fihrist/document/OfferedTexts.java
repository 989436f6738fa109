// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.WordClass;
import io.github.fihrist.analysis.WordForms;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/**
 * What one article offers to complete a query with: its headline, the words and the phrases of two
 * or three words in it, and those that its text repeats.
 *
 * <p>What an article repeats it is about; taking every phrase of every text would double the index
 * for phrases that nobody looks for. A phrase begins and ends with a word of the topic that carries
 * no particle (والكتاب), and no punctuation stands inside it.
 */
final class OfferedTexts {
  private static final int MAX_PHRASE_WORDS = 3;

  /** With the words in between that lean on the next one: محمد بن عبد الله. */
  private static final int MAX_PHRASE_TOKENS = 6;

  private static final int MIN_WORD_LETTERS = 2;
  private static final int MAX_TITLE_WORDS = 24;

  /** A headline longer than that is a text, and the term must fit into the index. */
  private static final int MAX_TITLE_CHARS = 300;

  /** One article in so many goes on to the next level of {@link IndexField#completion}. */
  private static final int SAMPLE = 32;

  /** Spreads ids that differ in their last digits only. */
  private static final int MULTIPLIER = 0x9E3779B1;

  /** The lower bits of the product are hardly mixed. */
  private static final int MIXED_BITS = 15;

  /** So is a phrase of words that are none. */
  private static final int MAX_PHRASE_CHARS = 150;

  private static final String ONE_LETTER_PARTICLES = "وفبلكس";

  /** Parts of names that are nothing without the next word; folded. */
  private static final Set<String> LEANING =
      Set.of("بن", "ابن", "بنت", "عبد", "ابو", "ابي", "ام", "ال");

  private static final String SON = "بن";

  private final Set<String> terms = new LinkedHashSet<>();
  private String title = "";

  void addTitle(String text, AnalyzedText words) {
    new Phrases(text, words, 1).add();
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < Math.min(words.size(), MAX_TITLE_WORDS); i++) {
      whole.append(i == 0 ? "" : " ").append(words.forms(i).exact());
    }
    if (whole.length() <= MAX_TITLE_CHARS) {
      title = whole.toString();
    }
  }

  void addBody(String text, AnalyzedText words) {
    new Phrases(text, words, 2).add();
  }

  void addTo(Document document, String id) {
    if (!title.isEmpty()) {
      document.add(new StringField(IndexField.COMPLETION_TITLE, title, Field.Store.NO));
    }
    int hash = (id.hashCode() * MULTIPLIER) >>> MIXED_BITS;
    int sample = 1;
    for (int level = 0; level < IndexField.COMPLETION_LEVELS && hash % sample == 0; level++) {
      String field = IndexField.completion(level);
      terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
      sample *= SAMPLE;
    }
  }

  /** The words and phrases of one text that occur at least so often. */
  private final class Phrases {
    private final String text;
    private final AnalyzedText words;
    private final int occurrences;

    /** By hash: how often the words of one hash occur, and so at least how often each can. */
    private final int[] counts;

    private final Map<String, Integer> found = new HashMap<>();

    Phrases(String text, AnalyzedText words, int occurrences) {
      this.text = text;
      this.words = words;
      this.occurrences = occurrences;
      this.counts = new int[Integer.highestOneBit(words.size() + 1) << 2];
      for (int i = 0; i < words.size(); i++) {
        counts[slot(i)]++;
      }
    }

    void add() {
      for (int start = 0; start < words.size(); start++) {
        if (words.wordClass(start) == WordClass.CONTENT
            && isFrequent(start)
            && canBegin(words.forms(start))
            && (start == 0 || !isInCompound(start - 1))) {
          addFrom(start);
        }
      }
    }

    private void addFrom(int start) {
      StringBuilder folded = new StringBuilder();
      StringBuilder written = new StringBuilder();
      int end = Math.min(words.size(), start + MAX_PHRASE_TOKENS);
      int counted = 0;
      for (int i = start; i < end && counted < MAX_PHRASE_WORDS; i++) {
        // No phrase occurs more often than its words do.
        if (!isFrequent(i) || (i > start && !isSpace(gapBehind(i - 1)))) {
          return;
        }
        if (i > start) {
          folded.append(' ');
          // Compounds written as one word are two words to the index.
          written.append(isInCompound(i - 1) ? "" : " ");
        }
        WordForms word = words.forms(i);
        String letters = text.substring(words.start(i), words.end(i));
        if (folded.length() + letters.length() > MAX_PHRASE_CHARS) {
          return;
        }
        folded.append(word.exact());
        written.append(readable(word, letters));
        counted += LEANING.contains(word.exact()) ? 0 : 1;
        boolean ends = canEnd(word) && (i == words.size() - 1 || !isInCompound(i));
        if (ends && (i > start || isWord(word))) {
          String phrase = folded.toString();
          if (found.merge(phrase, 1, Integer::sum) >= occurrences) {
            terms.add(term(phrase, written.toString()));
          }
        }
      }
    }

    private boolean isFrequent(int word) {
      return counts[slot(word)] >= occurrences;
    }

    private int slot(int word) {
      return words.exactHash(word) & (counts.length - 1);
    }

    /** Whether a word and the next one are written as one. */
    private boolean isInCompound(int word) {
      return gapBehind(word).isEmpty();
    }

    private String gapBehind(int word) {
      return text.substring(words.end(word), words.start(word + 1));
    }
  }

  private static String term(String folded, String written) {
    return folded.equals(written) ? folded : folded + WordForms.SPELLING_SEPARATOR + written;
  }

  /** Arabic without marks and tatweel; other scripts keep their capitals. */
  private static String readable(WordForms word, String written) {
    boolean isArabic =
        Character.UnicodeScript.of(word.exact().codePointAt(0)) == Character.UnicodeScript.ARABIC;
    return isArabic ? word.spelled() : written;
  }

  private static boolean isWord(WordForms word) {
    return word.wordClass() == WordClass.CONTENT && word.exact().length() >= MIN_WORD_LETTERS;
  }

  private static boolean canBegin(WordForms word) {
    return word.wordClass() == WordClass.CONTENT
        && !word.exact().isEmpty()
        && !word.exact().equals(SON)
        && !hasParticle(word);
  }

  private static boolean canEnd(WordForms word) {
    return word.wordClass().isTopic() && !LEANING.contains(word.exact()) && !hasParticle(word);
  }

  /** Whether a particle of one letter stands before the stem; ال may. */
  private static boolean hasParticle(WordForms word) {
    String first = word.exact().isEmpty() ? "" : word.exact().substring(0, 1);
    return !first.isEmpty()
        && ONE_LETTER_PARTICLES.contains(first)
        && !word.stem().startsWith(first);
  }

  private static boolean isSpace(String gap) {
    return gap.chars()
        .allMatch(c -> c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }
}

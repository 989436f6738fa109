// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The words that are about nothing: they are indexed like all others and can be searched, but a
 * query with other words in it hardly weighs them. Immutable, thread-safe.
 *
 * <p>A word is recognised after folding and behind clitics: فِي, وفي and ففي are في.
 */
public final class StopWords {
  private static final String FILE = "function.tsv";

  /** What a stop word does in a sentence, and why it says nothing of the topic. */
  public enum Kind {
    /** في, من, إلى. */
    PREPOSITION("relates a noun to the sentence; every text is full of it"),
    /** و, أو, لكن. */
    CONJUNCTION("joins words or sentences whatever they are about"),
    /** هو, هي, هم. */
    PRONOUN("stands for a noun that is named elsewhere"),
    /** هذا, تلك. */
    DEMONSTRATIVE("points at a noun without naming it"),
    /** الذي, التي. */
    RELATIVE("ties a clause to a noun without naming it"),
    /** قد, لم, سوف. */
    PARTICLE("denies, stresses or shifts the time of what others say"),
    /** كان, ليس. */
    AUXILIARY("carries tense or negation for another predicate"),
    /** أيضا, جدا, هنا. */
    ADVERB("shades a statement on any topic"),
    /** ما, متى, أين. */
    QUESTION("asks; rare in articles, so that frequency would take it for the topic");

    private final String reason;

    Kind(String reason) {
      this.reason = reason;
    }

    /** Why such words hardly count, in English. */
    public String reason() {
      return reason;
    }
  }

  /**
   * One word of the list.
   *
   * @param word in its usual spelling
   * @param kind what it does
   * @param lemma the word it is a form of: في for فيها
   */
  public record StopWord(String word, Kind kind, String lemma) {

    /** How tokens of it are classed when nothing in the word speaks for another reading. */
    public WordClass wordClass() {
      return kind == Kind.QUESTION ? WordClass.QUESTION : WordClass.FUNCTION;
    }
  }

  private static final class Listed {
    static final List<StopWord> WORDS = read();

    private static List<StopWord> read() {
      try (InputStream stream = StopWords.class.getResourceAsStream(FILE)) {
        if (stream == null) {
          throw new IOException("the stop words are missing from the class path: '" + FILE + "'");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.isBlank() && line.charAt(0) != '#')
            .map(line -> line.strip().split("\t"))
            .map(
                row -> new StopWord(row[0], Kind.valueOf(row[1]), row.length > 2 ? row[2] : row[0]))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final TextAnalysis analysis;

  private StopWords(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  static StopWords of(TextAnalysis analysis) {
    return new StopWords(analysis);
  }

  /** The list, in its own order: by kind, forms behind their word. */
  public List<StopWord> list() {
    return Listed.WORDS;
  }

  /** Whether a text holds words, and none but stop words. */
  public boolean contains(CharSequence text) {
    List<Token> tokens = analysis.tokens(text);
    return !tokens.isEmpty() && tokens.stream().allMatch(token -> isStop(token.forms()));
  }

  /** Whether a word is about nothing, likeliest reading taken. */
  public static boolean isStop(WordForms forms) {
    return forms.wordClass() == WordClass.FUNCTION || forms.wordClass() == WordClass.QUESTION;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes words, the same for index and query. Immutable and thread-safe; share one.
 *
 * <pre>{@code
 * TextAnalysis analysis = TextAnalysis.standard();
 * for (Token token : analysis.tokens("وبالكتاب")) {
 *   System.out.println(token.forms().lemmas()); // [كتاب]
 * }
 * }</pre>
 */
public final class TextAnalysis {
  /** Raised with every change of rules or lists that changes tokens. */
  private static final String RULES = "4";

  private static final String LEXICON = "lexicon.bin";

  private final PackedLexicon lexicon;
  private final UserDictionary dictionary;
  private final WordAnalyzer words;
  private final WordCache cache;
  private final RecentTexts recent;
  private final NameVariants nameVariants;
  private final String fingerprint;

  /** Made when first asked for: who only indexes needs none. */
  private volatile @Nullable WordSigns signs;

  TextAnalysis(PackedLexicon lexicon, UserDictionary dictionary) {
    this.lexicon = lexicon;
    this.dictionary = dictionary;
    WordAnalyzer single = new WordAnalyzer(lexicon, FoldedDictionary.withoutSynonyms(dictionary));
    FoldedDictionary folded =
        FoldedDictionary.of(
            dictionary, word -> single.forms(word, Spelling.of(word)).lemmas().getFirst());
    this.words = new WordAnalyzer(lexicon, folded);
    this.cache = new WordCache(words);
    this.recent = new RecentTexts(cache);
    this.nameVariants = new NameVariants(lexicon);
    this.fingerprint = fingerprint(RULES, lexicon.fingerprint(), folded.fingerprint());
  }

  static String fingerprint(String rules, String lexicon, String dictionary) {
    String own = "fihrist-" + rules + "-" + lexicon;
    return dictionary.isEmpty() ? own : own + "-" + dictionary;
  }

  /** Holds the analysis that everyone shares; made when first asked for. */
  private static final class Standard {
    static final TextAnalysis ANALYSIS = new TextAnalysis(load(), UserDictionary.EMPTY);

    private static PackedLexicon load() {
      try (InputStream stream = TextAnalysis.class.getResourceAsStream(LEXICON)) {
        if (stream == null) {
          throw new IOException("the lexicon is missing from the class path: '" + LEXICON + "'");
        }
        return PackedLexicon.read(new BufferedInputStream(stream));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The analysis without user dictionaries. */
  public static TextAnalysis standard() {
    return Standard.ANALYSIS;
  }

  /** The same analysis with another user dictionary in place of its own. */
  public TextAnalysis with(UserDictionary other) {
    return new TextAnalysis(lexicon, other);
  }

  /** The user dictionary, empty if there is none. */
  public UserDictionary dictionary() {
    return dictionary;
  }

  /** The words that are about nothing, with their reasons. */
  public StopWords stopWords() {
    return StopWords.of(this);
  }

  /**
   * Whether the lexicon, or the user dictionary, finds a word in these letters; what it does not
   * know may well be one.
   */
  public boolean knows(String word) {
    return words.knows(Spelling.of(word));
  }

  /**
   * The folded spelling of a word by its letters alone, at once. {@link WordForms#exact} is the
   * same where no lexicon need tell how letters are read, or where a word ends.
   */
  public static String folded(String word) {
    return Folding.fold(Hundreds.withoutSilentAlef(Spelling.of(word)));
  }

  /** Foreign names in the other spellings they have in Arabic. */
  public NameVariants nameVariants() {
    return nameVariants;
  }

  /**
   * Names everything that changes tokens: rules, lexicon, options. An index is opened only with the
   * fingerprint it was built with.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** The words of a text, in order. */
  public List<Token> tokens(CharSequence text) {
    List<Token> tokens = new ArrayList<>();
    TokenCursor cursor = cursor(text);
    while (cursor.next()) {
      tokens.add(cursor.token());
    }
    return tokens;
  }

  /** Reads the words of a text one by one; for one thread. */
  public TokenCursor cursor(CharSequence text) {
    TokenCursor cursor = new TokenCursor(cache);
    char[] letters = text.toString().toCharArray();
    cursor.reset(letters, letters.length);
    return cursor;
  }

  /**
   * Reads only those words of a text that may have one of some terms, several times as fast as all
   * of them are read; for one thread. The text is not copied.
   *
   * @param stored what is known beforehand of words that are met for the first time
   */
  public WordFinder finder(char[] text, TermSet terms, StoredSigns stored) {
    return new WordFinder(cache, signs(), stored, terms, text);
  }

  /** The sign of a run, see {@link WordSigns}. */
  long sign(char[] run) {
    return WordSigns.of(cache.get(run, 0, run.length));
  }

  private WordSigns signs() {
    WordSigns known = signs;
    if (known == null) {
      // Two threads may make it twice; what one of them learns is lost once.
      known = new WordSigns();
      signs = known;
    }
    return known;
  }

  /** The words of a text, each with the rules and lexicon entries behind it; for people. */
  public List<WordExplanation> explain(CharSequence text) {
    Explainer explainer = new Explainer(lexicon);
    WordAnalyzer plain =
        new WordAnalyzer(lexicon, FoldedDictionary.withoutSynonyms(UserDictionary.EMPTY));
    List<WordExplanation> explanations = new ArrayList<>();
    TokenCursor cursor = cursor(text);
    while (cursor.next()) {
      String written = text.subSequence(cursor.start(), cursor.end()).toString();
      WordForms without = plain.forms(written, Spelling.of(written));
      explanations.add(
          new WordExplanation(
              cursor.token(),
              written,
              explainer.reasons(written, cursor.isHalf(), without, cursor.forms())));
    }
    return explanations;
  }

  /** Where a second word begins in a run of letters, 0 if it holds one word or none. */
  int border(char[] letters, int length) {
    byte[] run = cache.get(letters, 0, length);
    List<WordBlock.Part> parts = WordBlock.isOneWord(run) ? List.of() : WordBlock.parts(run);
    return parts.isEmpty() ? 0 : parts.getLast().start();
  }

  /** The run taken as one word; empty where nothing but marks is left of it. */
  Optional<WordForms> word(char[] letters, int length) {
    byte[] cached = cache.get(letters, 0, length);
    if (WordBlock.isOneWord(cached)) {
      return Optional.of(cache.forms(cached));
    }
    if (WordBlock.parts(cached).isEmpty()) {
      return Optional.empty();
    }
    String run = new String(letters, 0, length);
    return Optional.of(words.forms(run, Spelling.of(run)));
  }

  /** All words of a text, for who reads them more than once or in several views. */
  public AnalyzedText analyzed(CharSequence text) {
    char[] letters = text.toString().toCharArray();
    return recent.read(letters, letters.length);
  }

  /** All words of a text that the thread may have had just before. */
  AnalyzedText recent(char[] text, int length) {
    return recent.get(text, length);
  }

  /** A Lucene analyzer whose terms are one view of each word. */
  public Analyzer analyzer(View view) {
    return new ViewAnalyzer(this, view);
  }
}

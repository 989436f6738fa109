// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.analysis.Memo;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.WordClass;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;

/**
 * Corrects words that one state of an index lacks or hardly has, in the context of the words around
 * them. What it offers are whole words as the articles write them. For one thread and one query.
 *
 * <p>A word that the index has is left alone unless it is rare and another one, far more frequent,
 * sounds the same; so is one that the index knows with other particles or endings, or that the
 * lexicon knows, unless another one is much likelier. The shorter a word, the likelier another must
 * be. A misspelling that everybody knows is put right whatever the lexicon reads into it.
 */
public final class QueryCorrector {
  /** The most corrections of one word. */
  public static final int MAX_LIMIT = 20;

  /** More words are a text, whose first words say what it is about. */
  private static final int MAX_WORDS = 32;

  /** Each takes some milliseconds; a text in a language that the index lacks has nothing else. */
  private static final int MAX_CORRECTED = 4;

  private static final int CANDIDATES = 5;

  /** Articles that a word has at most to be a possible mistake. */
  private static final int RARE = 2;

  /** What a correction must score if neither index nor lexicon know the word in any form. */
  private static final double UNKNOWN = -2.5;

  /** A word shorter than that has other words near it by chance: so much more for each letter. */
  private static final int LONG_LETTERS = 7;

  private static final double SHORTER = 0.6;

  /**
   * In a small index few articles are many, and few words are near by chance: so much less will do
   * a factor of 100 below 10,000.
   */
  private static final double SMALL_INDEX = 2.5;

  /** What it must score if the index has other forms of the word, or the lexicon knows it. */
  private static final double KNOWN = 0;

  /** How much likelier than the word itself a correction must be if the index has the word. */
  private static final double LIKELIER = 3;

  /** Two words written apart are one word if so many articles write it. */
  private static final int MIN_JOINED_ARTICLES = 3;

  /** What it is worth to be found with the neighbours, and at most. */
  private static final double CONTEXT = 0.5;

  private static final double MAX_CONTEXT = 2;

  private final TextAnalysis analysis;
  private final WordCorrector words;
  private final FoldedWords folded;
  private final Memo<KnownCorrections.Asked, List<Correction>> known;
  private final Pairs pairs;
  private final double inSmallIndex;
  private final boolean onlyUnknown;
  private final QueryTimeout timeout;
  private int corrected;

  /** Corrects by the words of a state of an index, analysed as that was. */
  public QueryCorrector(TextAnalysis analysis, IndexReader reader) throws IOException {
    this(analysis, reader, new IndexTerms(reader), new KnownCorrections(), false, () -> false);
  }

  /**
   * Corrects by the words of a state of an index.
   *
   * @param terms those that the search has looked up need not be looked up again
   * @param known words that need not be compared with all others again
   * @param onlyUnknown leaves words alone that the lexicon knows, or the index in another form: to
   *     weigh each rare word of a query against all others takes longer than its search
   * @param timeout says when to end; words not come to by then are left as they are
   */
  public QueryCorrector(
      TextAnalysis analysis,
      IndexReader reader,
      IndexTerms terms,
      KnownCorrections known,
      boolean onlyUnknown,
      QueryTimeout timeout)
      throws IOException {
    this.analysis = analysis;
    this.onlyUnknown = onlyUnknown;
    this.timeout = timeout;
    this.pairs = new Pairs(reader);
    this.words = new WordCorrector(reader, terms, pairs, timeout);
    this.folded = new FoldedWords(terms);
    this.known = known.of(reader);
    this.inSmallIndex =
        SMALL_INDEX * Math.max(0, 2 - Math.log10(Math.max(1, reader.numDocs())) / 2);
  }

  /**
   * What may have been meant by one word, the likeliest first, whether or not the index has it;
   * none for a text that is not one word.
   *
   * @param limit the most of them, 1 to {@value #MAX_LIMIT}
   */
  public List<Correction> corrections(String word, int limit) throws IOException {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be in 1.." + MAX_LIMIT + ": " + limit);
    }
    List<Token> tokens = analysis.tokens(word);
    return tokens.size() == 1 ? words.corrections(tokens.getFirst().forms(), 2, limit) : List.of();
  }

  /**
   * The text with its mistaken words replaced and all else kept to the letter; empty if nothing is
   * to be corrected.
   */
  public Optional<String> correct(String text) throws IOException {
    List<Token> tokens = analysis.tokens(text);
    StringBuilder result = new StringBuilder();
    int copied = 0;
    int i = 0;
    while (i < Math.min(tokens.size(), MAX_WORDS) && !timeout.shouldExit()) {
      Optional<String> joined = joined(text, tokens, i);
      int last = joined.isPresent() ? i + 1 : i;
      Optional<String> better = joined.isPresent() ? joined : better(tokens, i);
      if (better.isPresent()) {
        result.append(text, copied, tokens.get(i).start()).append(better.get());
        copied = tokens.get(last).end();
      }
      i = last + 1;
    }
    return copied == 0 ? Optional.empty() : Optional.of(result + text.substring(copied));
  }

  /** The word that this one and the next make, if one of them alone is none. */
  private Optional<String> joined(String text, List<Token> tokens, int index) throws IOException {
    if (index + 1 >= tokens.size()) {
      return Optional.empty();
    }
    Token first = tokens.get(index);
    Token second = tokens.get(index + 1);
    String gap = text.substring(first.end(), second.start());
    boolean bothKnown = words.articles(first.forms()) > 0 && words.articles(second.forms()) > 0;
    if (gap.isEmpty() || !gap.isBlank() || bothKnown) {
      return Optional.empty();
    }
    return words
        .joined(first.forms(), second.forms())
        .filter(whole -> whole.articles() >= MIN_JOINED_ARTICLES)
        .map(Correction::text);
  }

  private Optional<String> better(List<Token> tokens, int index) throws IOException {
    WordForms word = tokens.get(index).forms();
    Optional<Correction> listed = words.listed(word);
    if (listed.isPresent()) {
      // The lexicon may read a word into it: لاكن as what someone kneads.
      return listed.map(Correction::text);
    }
    int articles = words.articles(word);
    if (word.wordClass() != WordClass.CONTENT || articles > RARE || corrected == MAX_CORRECTED) {
      return Optional.empty();
    }
    boolean inLexicon = analysis.knows(word.spelled());
    boolean isWord = inLexicon || (articles == 0 && words.articlesOfLemma(word) > 0);
    if (isWord && onlyUnknown) {
      return Optional.empty();
    }
    corrected++;
    double needed = articles > 0 ? WordCorrector.prior(articles) + LIKELIER : needed(word, isWord);
    // Two letters away nothing is likelier than a word that some article has.
    int maxEdits = articles > 0 ? 1 : 2;
    List<Correction> likely = new ArrayList<>();
    for (Correction each : candidates(word, maxEdits)) {
      if (each.score() >= needed && !isSameWord(each, word)) {
        likely.add(each);
      }
    }
    return best(likely, tokens, index).map(Correction::text);
  }

  /** The one that goes best with the words around, which is dear to find out. */
  private Optional<Correction> best(List<Correction> likely, List<Token> tokens, int index)
      throws IOException {
    if (likely.size() <= 1) {
      return likely.stream().findFirst();
    }
    List<Spellings> context = context(tokens, index);
    Optional<Correction> best = Optional.empty();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Correction each : likely) {
      double score = each.score() + affinity(each, context);
      if (score > bestScore) {
        best = Optional.of(each);
        bestScore = score;
      }
    }
    return best;
  }

  /** What is left out for lack of time may be found by the next who asks. */
  private List<Correction> candidates(WordForms word, int maxEdits) throws IOException {
    KnownCorrections.Asked asked = new KnownCorrections.Asked(word, maxEdits);
    List<Correction> candidates = known.get(asked);
    if (candidates == null) {
      candidates = words.corrections(word, maxEdits, CANDIDATES);
      if (!timeout.shouldExit()) {
        known.put(asked, candidates);
      }
    }
    return candidates;
  }

  /** What a correction of a word must score that no article has in this form. */
  private double needed(WordForms word, boolean isWord) {
    int missing = Math.max(0, LONG_LETTERS - word.exact().length());
    return SHORTER * missing + (isWord ? KNOWN : UNKNOWN - inSmallIndex);
  }

  /** Search finds every spelling of a word anyway. */
  private boolean isSameWord(Correction correction, WordForms word) {
    List<Token> tokens = analysis.tokens(correction.text());
    return tokens.size() == 1 && tokens.getFirst().forms().exact().equals(word.exact());
  }

  /** The nearest words of the topic on both sides that the index has. */
  private List<Spellings> context(List<Token> tokens, int index) throws IOException {
    List<Spellings> neighbours = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      boolean found = false;
      for (int i = index + step; i >= 0 && i < tokens.size() && !found; i += step) {
        WordForms word = tokens.get(i).forms();
        if (word.wordClass() == WordClass.CONTENT) {
          Optional<Spellings> entry = folded.get(word.exact());
          entry.ifPresent(neighbours::add);
          found = entry.isPresent();
        }
      }
    }
    return neighbours;
  }

  private double affinity(Correction correction, List<Spellings> context) throws IOException {
    List<Token> tokens = analysis.tokens(correction.text());
    if (context.isEmpty() || tokens.size() != 1) {
      return 0;
    }
    Optional<Spellings> entry = folded.get(tokens.getFirst().forms().exact());
    double sum = 0;
    for (Spellings neighbour : context) {
      sum += entry.isPresent() ? CONTEXT * pairs.affinity(entry.get(), neighbour) : 0;
    }
    return Math.min(MAX_CONTEXT, sum);
  }
}

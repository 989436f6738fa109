// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.AnalyzedText;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.Vocabulary;
import io.github.fihrist.article.Article;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;

/**
 * The words of many articles as one leaf of an index, inverted in memory: what {@link
 * ArticleDocuments} gives an index writer document by document, for who indexes many at once. For
 * one thread.
 *
 * <p>An index writer looks each term of each view up in a table of bytes, whenever it occurs. Here
 * each word is numbered once, articles are rows of numbers, and only when all are there are the
 * numbers sorted, for each view, into the places of each term.
 */
public final class ArticleBatch {
  /**
   * While the leaf is read: the places of one view sorted by term, and beside them the articles of
   * the words with letter grams, three in four.
   */
  private static final int LEAF_BYTES_PER_WORD = Integer.BYTES + 3 * Integer.BYTES / 4;

  private static final int[] NO_WORDS = {};

  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseWords phraseWords = new PhraseWords(vocabulary);
  private final BatchTokens tokens = new BatchTokens();
  private final BatchOffers offers = new BatchOffers(phraseWords);
  private final Map<View, WordTerms> terms = new EnumMap<>(View.class);
  private final GramTerms grams;
  private final Map<View, FieldNorms> textNorms = new EnumMap<>(View.class);
  private final Map<View, FieldNorms> titleNorms = new EnumMap<>(View.class);
  private final FieldNorms gramNorms = new FieldNorms();

  /** An empty one. */
  public ArticleBatch() {
    for (View view : IndexField.VIEWS) {
      terms.put(view, new WordTerms(vocabulary, view));
      textNorms.put(view, new FieldNorms());
      titleNorms.put(view, new FieldNorms());
    }
    grams = new GramTerms(vocabulary, terms.get(View.LEMMA));
  }

  /** How many articles there are, empty ones included. */
  public int size() {
    return tokens.articles();
  }

  /** Adds the words of an article, already analysed. */
  public void add(Article article, ArticleWords words) {
    int number = size();
    AnalyzedText title = words.title();
    int[] titleNumbers = title == null ? null : vocabulary.numbers(title);
    int[] bodyNumbers = vocabulary.numbers(words.body());
    phraseWords.update();
    terms.values().forEach(WordTerms::update);
    grams.update();
    tokens.add(titleNumbers, bodyNumbers);
    int gramsInTitle = titleNumbers == null ? 0 : grams.count(titleNumbers);
    gramNorms.add(number, gramsInTitle + grams.count(bodyNumbers));
    offers.start(article.id());
    if (title != null && titleNumbers != null && article.title() != null) {
      offers.add(article.title(), title, titleNumbers, OfferedTexts.TITLE_OCCURRENCES);
    }
    offers.add(article.body(), words.body(), bodyNumbers, OfferedTexts.BODY_OCCURRENCES);
    for (View view : IndexField.VIEWS) {
      int inBody = terms.get(view).count(bodyNumbers);
      if (titleNumbers == null) {
        textNorms.get(view).add(number, inBody);
      } else {
        int inTitle = terms.get(view).count(titleNumbers);
        titleNorms.get(view).add(number, inTitle);
        textNorms.get(view).add(number, inTitle + inBody);
      }
    }
  }

  /** Adds an article of which nothing is found: its number is taken. */
  public void addNothing() {
    tokens.add(null, NO_WORDS);
    offers.startNothing();
  }

  /** How much memory all of it takes, and the leaf while it is read. */
  public long ramBytesUsed() {
    return vocabulary.ramBytesUsed()
        + phraseWords.ramBytesUsed()
        + tokens.ramBytesUsed()
        + grams.ramBytesUsed()
        + offers.ramBytesUsed()
        + terms.values().stream().mapToLong(WordTerms::ramBytesUsed).sum()
        + (long) LEAF_BYTES_PER_WORD * tokens.size();
  }

  /**
   * The words, to be merged into an index beside what else it holds of the same articles; nothing
   * may be added afterwards. Each field is read once, from its first term to the last.
   */
  public LeafReader leaf() {
    BatchLeaf leaf = new BatchLeaf(size());
    for (View view : IndexField.VIEWS) {
      WordTerms words = terms.get(view);
      SortedTerms sorted = new SortedTerms(words.dictionary());
      leaf.addText(
          IndexField.text(view),
          sorted,
          () -> TokenPostings.ofTexts(tokens, words),
          textNorms.get(view));
      leaf.addText(
          IndexField.title(view),
          sorted,
          () -> TokenPostings.ofTitles(tokens, words),
          titleNorms.get(view));
    }
    leaf.addCounted(
        IndexField.GRAMS,
        new SortedTerms(grams.dictionary()),
        () -> new GramPostings(tokens, grams),
        gramNorms);
    SortedTerms offered = new SortedTerms(offers.dictionary());
    for (int level = 0; level < offers.maxLevels(); level++) {
      int number = level;
      leaf.addExact(IndexField.completion(level), offered, () -> offers.postings(number));
    }
    return leaf;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.AlikeTerms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.query.Feature;
import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.RankingModel;
import io.github.fihrist.query.WeighedTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/**
 * The second phase of ranking: what is too dear for every match is asked of the first ones only.
 * Beside the spelling of the words ({@link LuceneQuery#closer}) it adds, with n words of topic,
 *
 * <pre>
 * pairWeight / (n − 1) · BM25(each pair of neighbouring lemmas, at most pairSlop apart)
 *   + exactPairWeight / (n − 1) · BM25(each pair as spelled, side by side)
 *   + titleWeight · rarity of each lemma in the title / words of the title
 *   + earlyWeight · rarity of each lemma / (1 + its first place in the body / 100)
 *   + lastWeight · BM25(the last lemma)
 *   + familyWeight · BM25(words of a word's family, where the article lacks the word)
 *   + gramWeight · BM25(each of the gramsOfWord rarest letter 3-grams of each word)
 * </pre>
 *
 * <p>It only adds, so that no article of the second phase falls behind those left out of it.
 */
final class Rescoring {
  /** Longer queries are texts; their first words say what they are about. */
  private static final int MAX_WORDS = 50;

  /** Nobody means a longer word; it is searched, but not looked at again. */
  private static final int MAX_LETTERS = 40;

  private final IndexSearcher searcher;
  private final RankingModel model;

  Rescoring(IndexSearcher searcher, RankingModel model) {
    this.searcher = searcher;
    this.model = model;
  }

  /** The same articles in the order of the index, with what the closer look adds. */
  List<ScoredArticle> rescore(List<ScoredArticle> articles, LuceneQuery query) throws IOException {
    List<Feature> features = features(query);
    if (features.isEmpty()) {
      return new ArrayList<>(articles);
    }
    long[] order = new long[articles.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) articles.get(i).doc() << Integer.SIZE | i;
    }
    Arrays.sort(order);
    int[] docs = new int[order.length];
    for (int i = 0; i < docs.length; i++) {
      docs[i] = (int) (order[i] >> Integer.SIZE);
    }
    double[] more = new FeatureWalk(searcher, query.terms(), features).scores(docs, this::isLate);
    List<ScoredArticle> rescored = new ArrayList<>(order.length);
    for (int i = 0; i < more.length; i++) {
      ScoredArticle article = articles.get((int) order[i]);
      float score = (float) (article.score() + more[i]);
      rescored.add(new ScoredArticle(article.doc(), score, article.id()));
    }
    if (isLate()) {
      return new ArrayList<>(articles); // rather than some looked at closer and some not
    }
    return rescored;
  }

  private boolean isLate() {
    QueryTimeout timeout = searcher.getTimeout();
    return timeout != null && timeout.shouldExit();
  }

  /** What is asked of the first articles that a query finds. */
  List<Feature> features(LuceneQuery query) throws IOException {
    List<WordForms> words = topic(query.words());
    List<Feature> features = new ArrayList<>(query.closer());
    float pairs = Math.max(1, words.size() - 1);
    Set<Term> distinct = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      WordForms word = words.get(i);
      if (distinct.add(lemma(word))) {
        addPlaces(features, word);
      }
      AlikeTerms alike = query.terms().alike(word);
      addFamily(features, word, alike, query.terms());
      addGrams(features, alike);
      if (i > 0) {
        addPair(features, words.get(i - 1), word, pairs);
      }
    }
    if (distinct.size() > 1) {
      add(features, new Feature.OneTerm(lemma(words.getLast()), model.lastWeight()));
    }
    return features;
  }

  private static Term lemma(WordForms word) {
    return term(View.LEMMA, word.lemmas());
  }

  private void addPlaces(List<Feature> features, WordForms word) {
    Term lemma = lemma(word);
    add(features, new Feature.TitleShare(lemma, model.titleWeight()));
    add(features, new Feature.Early(lemma, model.earlyWeight()));
  }

  private void addFamily(List<Feature> features, WordForms word, AlikeTerms alike, IndexTerms terms)
      throws IOException {
    int articles = terms.states(lemma(word)).docFreq();
    if (alike.family().isEmpty() || model.isCommon(articles, searcher.getIndexReader().maxDoc())) {
      return;
    }
    String field = IndexField.text(View.LEMMA);
    List<WeighedTerm> others = new ArrayList<>();
    alike.family().forEach(term -> others.add(new WeighedTerm(term, 1)));
    List<Term> itself = new ArrayList<>();
    word.lemmas().forEach(lemma -> itself.add(new Term(field, lemma)));
    Feature.AnyTerm any = new Feature.AnyTerm(field, others, model.familyWeight());
    add(features, new Feature.Instead(itself, any));
  }

  /** The rare ones tell; the others are in most articles, and their lists are the longest. */
  private void addGrams(List<Feature> features, AlikeTerms alike) {
    for (Term gram : Pages.part(alike.grams(), 0, model.gramsOfWord())) {
      add(features, new Feature.OneTerm(gram, model.gramWeight()));
    }
  }

  private void addPair(List<Feature> features, WordForms first, WordForms second, float pairs) {
    Term lemma = lemma(first);
    Term next = lemma(second);
    if (!lemma.equals(next)) {
      add(features, new Feature.Pair(lemma, next, model.pairSlop(), model.pairWeight() / pairs));
    }
    Term spelled = term(View.EXACT, first.terms(View.EXACT));
    Term nextSpelled = term(View.EXACT, second.terms(View.EXACT));
    add(features, new Feature.Pair(spelled, nextSpelled, 0, model.exactPairWeight() / pairs));
  }

  private static Term term(View view, List<String> likeliestFirst) {
    return new Term(IndexField.text(view), likeliestFirst.getFirst());
  }

  private static void add(List<Feature> features, Feature feature) {
    if (feature.weight() > 0) {
      features.add(feature);
    }
  }

  /** The words of the topic; of all words if there is none. */
  private static List<WordForms> topic(List<WordForms> words) {
    boolean hasTopic = false;
    for (WordForms word : words) {
      hasTopic |= word.wordClass().isTopic();
    }
    List<WordForms> topic = new ArrayList<>();
    for (WordForms word : words) {
      boolean counts = word.wordClass().isTopic() || !hasTopic;
      if (counts && isNoLongerThanWordsAre(word) && topic.size() < MAX_WORDS) {
        topic.add(word);
      }
    }
    return topic;
  }

  /** Each letter more is a gram more to look for. */
  private static boolean isNoLongerThanWordsAre(WordForms word) {
    return word.lemmas().getFirst().length() <= MAX_LETTERS;
  }
}

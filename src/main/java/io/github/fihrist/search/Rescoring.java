// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.LetterGrams;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.RankingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * The second phase of ranking: what is too dear for every match is asked of the first ones only.
 * Beside the spelling of the words ({@link LuceneQuery#closer}) it adds, with n words of topic,
 *
 * <pre>
 * pairWeight / (n − 1) · BM25(each pair of neighbouring lemmas, at most pairSlop apart)
 *   + exactPairWeight / (n − 1) · BM25(each pair as spelled, side by side)
 *   + titleWeight · BM25(each lemma in the title)
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

  /** The same articles, those that the model rescores in their new order before the others. */
  List<ScoredArticle> rescore(List<ScoredArticle> articles, LuceneQuery query) throws IOException {
    int count = Math.min(model.rescoredArticles(query.words().size()), articles.size());
    List<Query> parts = parts(query);
    if (parts.isEmpty() || count == 0) {
      return articles;
    }
    List<ScoredArticle> rescored = added(articles.subList(0, count), parts);
    if (isLate()) {
      return articles; // rather than some that were looked at closer and some that were not
    }
    rescored.sort(ScoredArticle.BEST_FIRST);
    rescored.addAll(articles.subList(count, articles.size()));
    return rescored;
  }

  /** What is asked of the first articles that a query finds. */
  Optional<Query> asked(LuceneQuery query) throws IOException {
    List<Query> parts = parts(query);
    BooleanQuery.Builder asked = new BooleanQuery.Builder();
    parts.forEach(part -> asked.add(part, BooleanClause.Occur.SHOULD));
    return parts.isEmpty() ? Optional.empty() : Optional.of(asked.build());
  }

  /*
   * Part by part, not article by article: each posting list is walked once to the few articles that
   * matter, without the queue that a query of many parts keeps to find the next of all.
   */
  private List<ScoredArticle> added(List<ScoredArticle> articles, List<Query> parts)
      throws IOException {
    List<ScoredArticle> inOrder = inDocumentOrder(articles);
    double[] more = new double[inOrder.size()];
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    for (Query part : parts) {
      if (isLate()) {
        break;
      }
      Weight weight = searcher.createWeight(searcher.rewrite(part), ScoreMode.COMPLETE, 1);
      int first = 0;
      while (first < more.length) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(inOrder.get(first).doc(), leaves));
        first = addScores(weight, leaf, inOrder, first, more);
      }
    }
    List<ScoredArticle> rescored = new ArrayList<>(inOrder.size());
    for (int i = 0; i < more.length; i++) {
      ScoredArticle article = inOrder.get(i);
      rescored.add(
          new ScoredArticle(article.doc(), (float) (article.score() + more[i]), article.id()));
    }
    return rescored;
  }

  private boolean isLate() {
    QueryTimeout timeout = searcher.getTimeout();
    return timeout != null && timeout.shouldExit();
  }

  /** Adds the scores of the articles of one leaf; returns the first article of another. */
  private static int addScores(
      Weight weight, LeafReaderContext leaf, List<ScoredArticle> inOrder, int first, double[] more)
      throws IOException {
    Scorer scorer = weight.scorer(leaf);
    DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    int at = first;
    int end = leaf.docBase + leaf.reader().maxDoc();
    while (at < more.length && inOrder.get(at).doc() < end) {
      int doc = inOrder.get(at).doc() - leaf.docBase;
      if (matches.docID() < doc) {
        matches.advance(doc);
      }
      if (scorer != null && matches.docID() == doc) {
        more[at] += scorer.score();
      }
      at++;
    }
    return at;
  }

  private static List<ScoredArticle> inDocumentOrder(List<ScoredArticle> articles) {
    return articles.stream().sorted(Comparator.comparingInt(ScoredArticle::doc)).toList();
  }

  private List<Query> parts(LuceneQuery query) throws IOException {
    List<WordForms> words = topic(query.words());
    List<Query> parts = new ArrayList<>(query.closer());
    float pairs = Math.max(1, words.size() - 1);
    for (int i = 0; i < words.size(); i++) {
      WordForms word = words.get(i);
      Term inTitle = new Term(IndexField.title(View.LEMMA), word.lemmas().getFirst());
      add(parts, new TermQuery(inTitle), model.titleWeight());
      addGrams(parts, word);
      if (i > 0) {
        addPair(parts, words.get(i - 1), word, pairs);
      }
    }
    return parts;
  }

  /** The rare ones tell; the others are in most articles, and their lists are the longest. */
  private void addGrams(List<Query> parts, WordForms word) throws IOException {
    List<RatedGram> grams = new ArrayList<>();
    for (String gram : LetterGrams.of(word)) {
      Term term = new Term(IndexField.GRAMS, gram);
      TermStates states = TermStates.build(searcher, term, true);
      if (states.docFreq() > 0) {
        grams.add(new RatedGram(new TermQuery(term, states), states.docFreq()));
      }
    }
    grams.sort(Comparator.comparingInt(RatedGram::articles));
    for (RatedGram gram : grams.subList(0, Math.min(model.gramsOfWord(), grams.size()))) {
      add(parts, gram.query(), model.gramWeight());
    }
  }

  private record RatedGram(Query query, int articles) {}

  private void addPair(List<Query> parts, WordForms first, WordForms second, float pairs) {
    String lemma = first.lemmas().getFirst();
    String next = second.lemmas().getFirst();
    if (!lemma.equals(next)) {
      String field = IndexField.text(View.LEMMA);
      add(parts, new PhraseQuery(model.pairSlop(), field, lemma, next), model.pairWeight() / pairs);
    }
    String field = IndexField.text(View.EXACT);
    String spelled = first.terms(View.EXACT).getFirst();
    String nextSpelled = second.terms(View.EXACT).getFirst();
    add(parts, new PhraseQuery(field, spelled, nextSpelled), model.exactPairWeight() / pairs);
  }

  private static void add(List<Query> parts, Query part, float weight) {
    if (weight > 0) {
      parts.add(new BoostQuery(part, weight));
    }
  }

  /** The words of the topic; of all words if there is none. */
  private static List<WordForms> topic(List<WordForms> words) {
    List<WordForms> topic = words.stream().filter(word -> word.wordClass().isTopic()).toList();
    return (topic.isEmpty() ? words : topic)
        .stream().filter(Rescoring::isNoLongerThanWordsAre).limit(MAX_WORDS).toList();
  }

  /** Each letter more is a gram more to look for. */
  private static boolean isNoLongerThanWordsAre(WordForms word) {
    return word.lemmas().getFirst().length() <= MAX_LETTERS;
  }
}

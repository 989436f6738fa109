// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.LetterGrams;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordClass;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.query.RankingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
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
 * With n words of topic it adds
 *
 * <pre>
 * pairWeight / (n − 1) · BM25(each pair of neighbouring lemmas, at most pairSlop apart)
 *   + exactPairWeight / (n − 1) · BM25(each pair as spelled, side by side)
 *   + titleWeight · BM25(each lemma in the title)
 *   + gramWeight · BM25(each letter 3-gram of each word)
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
  List<ScoredArticle> rescore(List<ScoredArticle> articles, List<WordForms> words)
      throws IOException {
    int count = Math.min(model.rescoredArticles(), articles.size());
    Optional<Query> query = query(topic(words));
    if (query.isEmpty() || count == 0) {
      return articles;
    }
    List<ScoredArticle> rescored = added(articles.subList(0, count), query.get());
    rescored.sort(ScoredArticle.BEST_FIRST);
    rescored.addAll(articles.subList(count, articles.size()));
    return rescored;
  }

  /** What is asked of the first articles for these words. */
  Optional<Query> asked(List<WordForms> words) {
    return query(topic(words));
  }

  private List<ScoredArticle> added(List<ScoredArticle> articles, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    List<ScoredArticle> rescored = new ArrayList<>(articles.size());
    int current = -1;
    Optional<Scorer> scorer = Optional.empty();
    for (ScoredArticle article : inDocumentOrder(articles)) {
      int leaf = ReaderUtil.subIndex(article.doc(), leaves);
      if (leaf != current) {
        current = leaf;
        scorer = Optional.ofNullable(weight.scorer(leaves.get(leaf)));
      }
      float more =
          scorer.isPresent() ? score(scorer.get(), article.doc() - leaves.get(leaf).docBase) : 0;
      rescored.add(new ScoredArticle(article.doc(), article.score() + more, article.id()));
    }
    return rescored;
  }

  private static List<ScoredArticle> inDocumentOrder(List<ScoredArticle> articles) {
    return articles.stream().sorted(Comparator.comparingInt(ScoredArticle::doc)).toList();
  }

  private static float score(Scorer scorer, int doc) throws IOException {
    DocIdSetIterator iterator = scorer.iterator();
    if (iterator.docID() < doc) {
      iterator.advance(doc);
    }
    return iterator.docID() == doc ? scorer.score() : 0;
  }

  private Optional<Query> query(List<WordForms> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    float pairs = Math.max(1, words.size() - 1);
    for (int i = 0; i < words.size(); i++) {
      WordForms word = words.get(i);
      Term inTitle = new Term(IndexField.title(View.LEMMA), word.lemmas().getFirst());
      add(query, new TermQuery(inTitle), model.titleWeight());
      for (String gram : LetterGrams.of(word)) {
        add(query, new TermQuery(new Term(IndexField.GRAMS, gram)), model.gramWeight());
      }
      if (i > 0) {
        addPair(query, words.get(i - 1), word, pairs);
      }
    }
    BooleanQuery built = query.build();
    return built.clauses().isEmpty() ? Optional.empty() : Optional.of(built);
  }

  private void addPair(BooleanQuery.Builder query, WordForms first, WordForms second, float pairs) {
    String lemma = first.lemmas().getFirst();
    String next = second.lemmas().getFirst();
    if (!lemma.equals(next)) {
      String field = IndexField.text(View.LEMMA);
      add(query, new PhraseQuery(model.pairSlop(), field, lemma, next), model.pairWeight() / pairs);
    }
    String field = IndexField.text(View.EXACT);
    String spelled = first.terms(View.EXACT).getFirst();
    String nextSpelled = second.terms(View.EXACT).getFirst();
    add(query, new PhraseQuery(field, spelled, nextSpelled), model.exactPairWeight() / pairs);
  }

  private static void add(BooleanQuery.Builder query, Query part, float weight) {
    if (weight > 0) {
      query.add(new BoostQuery(part, weight), Occur.SHOULD);
    }
  }

  /** The words of the topic; of all words if there is none. */
  private static List<WordForms> topic(List<WordForms> words) {
    List<WordForms> topic = words.stream().filter(Rescoring::isTopic).toList();
    return (topic.isEmpty() ? words : topic)
        .stream().filter(Rescoring::isNoLongerThanWordsAre).limit(MAX_WORDS).toList();
  }

  /** Each letter more is a gram more to look for. */
  private static boolean isNoLongerThanWordsAre(WordForms word) {
    return word.lemmas().getFirst().length() <= MAX_LETTERS;
  }

  private static boolean isTopic(WordForms word) {
    return word.wordClass() == WordClass.CONTENT || word.wordClass() == WordClass.NUMBER;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.document.IndexTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Any of many words, which count as one: it finds and scores as Lucene's SynonymQuery does, which
 * walks all lists of articles in step. That takes a comparison or ten an occurrence, and finds out
 * again and again that a thousand lists together let nothing be skipped. Here one list is read
 * after the other ({@link SummedCounts}).
 */
final class AnyWordQuery extends Query {
  private final String field;
  private final List<Word> words;

  /** One of the words, and where it is. */
  private record Word(Term term, float weight, TermStates states) {}

  private AnyWordQuery(String field, List<Word> words) {
    this.field = field;
    this.words = words;
  }

  /**
   * Looks the words up.
   *
   * @param terms in rising order, so that the way through the index goes back nowhere
   */
  static AnyWordQuery of(String field, List<WeighedTerm> terms, IndexTerms index)
      throws IOException {
    List<Word> words = new ArrayList<>(terms.size());
    for (WeighedTerm each : terms) {
      Term term =
          field.equals(each.term().field()) ? each.term() : new Term(field, each.term().bytes());
      TermStates states = index.statesOnce(term);
      if (states.docFreq() > 0) {
        words.add(new Word(term, each.weight(), states));
      }
    }
    return new AnyWordQuery(field, List.copyOf(words));
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return words.isEmpty() ? new MatchNoDocsQuery("no article has any of the words") : this;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return new AnyWordWeight(
        scoreMode.needsScores() ? scorer(searcher, boost) : null, searcher.getTimeout());
  }

  /** As if all words were spellings of the most frequent. */
  private Similarity.SimScorer scorer(IndexSearcher searcher, float boost) throws IOException {
    long articles = 1;
    long occurrences = 0;
    for (Word word : words) {
      TermStatistics statistics =
          searcher.termStatistics(
              word.term(), word.states().docFreq(), word.states().totalTermFreq());
      articles = Math.max(articles, statistics.docFreq());
      occurrences += statistics.totalTermFreq();
    }
    return searcher
        .getSimilarity()
        .scorer(
            boost,
            searcher.collectionStatistics(field),
            new TermStatistics(new BytesRef("any word"), articles, occurrences));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor
          .getSubVisitor(Occur.SHOULD, this)
          .consumeTerms(this, words.stream().map(Word::term).toArray(Term[]::new));
    }
  }

  @Override
  public String toString(String inField) {
    return words.stream()
        .map(word -> word.term().text() + (word.weight() == 1 ? "" : "^" + word.weight()))
        .collect(Collectors.joining(" ", field + ":any(", ")"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AnyWordQuery that
        && field.equals(that.field)
        && weighed().equals(that.weighed());
  }

  @Override
  public int hashCode() {
    return Objects.hash(AnyWordQuery.class, field, weighed());
  }

  private List<WeighedTerm> weighed() {
    return words.stream().map(each -> new WeighedTerm(each.term(), each.weight())).toList();
  }

  private final class AnyWordWeight extends Weight {
    private final Similarity.@Nullable SimScorer score;
    private final @Nullable QueryTimeout timeout;

    AnyWordWeight(Similarity.@Nullable SimScorer score, @Nullable QueryTimeout timeout) {
      super(AnyWordQuery.this);
      this.score = score;
      this.timeout = timeout;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new AnyWordScorer(counts(leaf), score, leaf.reader().getNormValues(field));
        }

        @Override
        public long cost() {
          return words.stream().mapToLong(word -> word.states().docFreq()).sum();
        }
      };
    }

    private SummedCounts counts(LeafReaderContext leaf) throws IOException {
      SummedCounts counts = new SummedCounts(leaf.reader(), field);
      for (Word word : words) {
        if (timeout != null && timeout.shouldExit()) {
          break; // and whoever searches will see that it is late
        }
        counts.add(word.term(), word.states().get(leaf), word.weight());
      }
      return counts;
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      SummedCounts counts = counts(leaf);
      if (!counts.has(doc)) {
        return Explanation.noMatch("none of the words");
      }
      Explanation count = Explanation.match(counts.of(doc), "freq of " + AnyWordQuery.this);
      return score == null
          ? count
          : score.explain(count, norm(leaf.reader().getNormValues(field), doc));
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      // What time has cut short must not be taken for all of it by searches that come later.
      return timeout == null;
    }
  }

  private static final class AnyWordScorer extends Scorer {
    private final SummedCounts counts;
    private final Similarity.SimScorer score;
    private final @Nullable NumericDocValues norms;
    private final DocIdSetIterator iterator;

    AnyWordScorer(
        SummedCounts counts, Similarity.SimScorer score, @Nullable NumericDocValues norms) {
      this.counts = counts;
      this.score = score;
      this.norms = norms;
      this.iterator = counts.documents();
    }

    @Override
    public int docID() {
      return iterator.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return iterator;
    }

    @Override
    public float score() throws IOException {
      return score.score(counts.of(docID()), norm(norms, docID()));
    }

    @Override
    public float getMaxScore(int upTo) {
      return score.score(counts.most(), 1); // the shortest text with the most of the words
    }
  }

  private static long norm(@Nullable NumericDocValues norms, int doc) throws IOException {
    return norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
  }
}

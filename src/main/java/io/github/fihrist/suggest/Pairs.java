// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;

/** How often two words are used together. For one thread. */
final class Pairs {
  private static final String FIELD = IndexField.text(View.EXACT);

  private final IndexSearcher searcher;
  private final double articles;

  Pairs(IndexReader reader) {
    searcher = new IndexSearcher(reader);
    // These questions are asked once.
    searcher.setQueryCache(null);
    articles = Math.max(1, reader.numDocs());
  }

  /** How many articles have the words in a row. */
  int inARow(Spellings first, Spellings second) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    phrase.add(terms(first.terms()));
    phrase.add(terms(second.terms()));
    return searcher.count(phrase.build());
  }

  /**
   * How much more often the words share an article than by chance, as a logarithm; 0 if not more
   * often.
   */
  double affinity(Spellings first, Spellings second) throws IOException {
    BooleanQuery both =
        new BooleanQuery.Builder()
            .add(any(first.terms()), Occur.FILTER)
            .add(any(second.terms()), Occur.FILTER)
            .build();
    double together = searcher.count(both);
    double byChance = (double) first.articles() * second.articles() / articles;
    return Math.max(0, Math.log((together + 0.1) / (byChance + 0.1)));
  }

  private static Query any(List<BytesRef> terms) {
    SynonymQuery.Builder query = new SynonymQuery.Builder(FIELD);
    terms.forEach(term -> query.addTerm(new Term(FIELD, term)));
    return query.build();
  }

  private static Term[] terms(List<BytesRef> terms) {
    return terms.stream().map(term -> new Term(FIELD, term)).toArray(Term[]::new);
  }
}

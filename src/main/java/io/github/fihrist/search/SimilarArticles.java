// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.TokenCursor;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordClass;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.highlight.Wanted;
import io.github.fihrist.query.LuceneQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a text is about, as a query: of its dictionary words those that stand in it often and in few
 * articles, by (1 + ln(occurrences)) · ln(1 + articles / articles with it). An article is similar
 * if it has a fifth of them.
 */
final class SimilarArticles {
  private static final int MAX_WORDS = 25;
  private static final int ONE_OF = 5;

  /** Longer texts have said by then what they are about. */
  private static final int MAX_CHARS = 100_000;

  private final List<Significant> words;

  /** A word, as the text writes it first. */
  private record Significant(String lemma, String written, double weight) {}

  private SimilarArticles(List<Significant> words) {
    this.words = words;
  }

  /** The words of a text that tell it from others of an index. */
  static SimilarArticles to(String text, TextAnalysis analysis, IndexReader reader)
      throws IOException {
    String start = text.substring(0, Math.min(text.length(), MAX_CHARS));
    Map<String, String> written = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    TokenCursor cursor = analysis.cursor(start);
    while (cursor.next()) {
      WordForms forms = cursor.forms();
      if (forms.wordClass() == WordClass.CONTENT) {
        String lemma = forms.lemmas().getFirst();
        written.putIfAbsent(lemma, start.substring(cursor.start(), cursor.end()));
        counts.merge(lemma, 1, Integer::sum);
      }
    }
    List<Significant> all = new ArrayList<>();
    for (Map.Entry<String, String> word : written.entrySet()) {
      double rarity = rarity(word.getKey(), reader);
      if (rarity > 0) {
        double weight = (1 + Math.log(counts.get(word.getKey()))) * rarity;
        all.add(new Significant(word.getKey(), word.getValue(), weight));
      }
    }
    return new SimilarArticles(
        all.stream()
            .sorted(
                Comparator.comparing(Significant::weight)
                    .reversed()
                    .thenComparing(Significant::lemma))
            .limit(MAX_WORDS)
            .toList());
  }

  private static double rarity(String lemma, IndexReader reader) throws IOException {
    int articles = reader.docFreq(new Term(IndexField.text(View.LEMMA), lemma));
    return articles == 0 ? 0 : Math.log1p((double) reader.numDocs() / articles);
  }

  /** The words as they are written, the most significant first. */
  String text() {
    return words.stream().map(Significant::written).collect(Collectors.joining(" "));
  }

  LuceneQuery query() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Significant word : words) {
      Query term = new TermQuery(new Term(IndexField.text(View.LEMMA), word.lemma()));
      float boost = (float) (word.weight() / words.getFirst().weight());
      query.add(new BoostQuery(term, boost), Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(Math.max(1, words.size() / ONE_OF));
    return LuceneQuery.of(query.build());
  }

  List<Wanted> wanted() {
    List<Wanted> wanted = new ArrayList<>();
    for (Significant word : words) {
      Map<View, Set<String>> terms = Map.of(View.LEMMA, Set.of(word.lemma()));
      wanted.add(new Wanted.Word(word.written(), terms, word.weight()));
    }
    return wanted;
  }
}

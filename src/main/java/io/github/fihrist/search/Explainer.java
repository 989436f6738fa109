// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.query.Feature;
import io.github.fihrist.query.LuceneQuery;
import io.github.fihrist.query.RankingModel;
import io.github.fihrist.search.Explanation.Contribution;
import io.github.fihrist.search.Explanation.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/** Explains the place of one article among the hits of one request. */
final class Explainer {
  /** What float sums of the same parts in another order may differ by. */
  private static final float ROUNDING = 1e-3f;

  private final StatisticsSearcher searcher;
  private final TextAnalysis analysis;
  private final RankingModel model;
  private final LuceneQuery query;
  private final SearchRequest request;
  private final Optional<FreshnessBoost> freshness;

  Explainer(
      StatisticsSearcher searcher,
      TextAnalysis analysis,
      RankingModel model,
      LuceneQuery query,
      SearchRequest request) {
    this.searcher = searcher;
    this.analysis = analysis;
    this.model = model;
    this.query = query;
    this.request = request;
    this.freshness = FreshnessBoost.of(request);
  }

  Explanation explain(Article article, int doc, QueryText text) throws IOException {
    AskedWords asked =
        new AskedWords(new Marking(analysis, model, searcher, query).asked(text.parsed().clause()));
    Query selected = SelectionQuery.among(request.selection(), query.query());
    org.apache.lucene.search.Explanation first = searcher.explain(selected, doc);
    Explaining explaining =
        new Explaining(searcher, asked, new ArticleWords(analysis, article), doc);
    if (!first.isMatch()) {
      return new Explanation(
          article.id(),
          text.understood(),
          false,
          0,
          List.of(),
          asked.without(List.of()),
          first.toString());
    }
    explaining.first(query.query());
    Optional<Float> closer = closer(doc);
    if (closer.isPresent()) {
      for (Feature feature : new Rescoring(searcher, model).features(query)) {
        explaining.closer(feature, query.terms());
      }
    }
    float factor =
        freshness.isPresent() ? freshness.get().factor(searcher.getIndexReader(), doc) : 1;
    float score = closer.orElse(first.getValue().floatValue() * factor);
    List<Contribution> contributions = complete(explaining.contributions(), factor, score);
    // Words that are near each other may be those of a phrase, which asks for more.
    List<String> met =
        contributions.stream()
            .filter(each -> each.reason() != Reason.NEAR)
            .map(Contribution::queryWord)
            .toList();
    return new Explanation(
        article.id(),
        text.understood(),
        true,
        score,
        contributions,
        asked.without(met),
        first + explaining.closerInNumbers());
  }

  /** Its score if it is one of those that are looked at closer. */
  private Optional<Float> closer(int doc) throws IOException {
    return new RelevanceOrder(searcher, model, query, request, freshness)
        .lookedCloser().stream()
            .filter(article -> article.doc() == doc)
            .map(ScoredArticle::score)
            .findFirst();
  }

  private static List<Contribution> complete(List<Contribution> parts, float factor, float score) {
    List<Contribution> all = new ArrayList<>(parts);
    float sum = (float) parts.stream().mapToDouble(Contribution::score).sum();
    if (factor > 1) {
      float share = sum * (factor - 1);
      all.add(new Contribution("", Reason.FRESHNESS, factor, share, 0, List.of()));
      sum += share;
    }
    if (Math.abs(score - sum) > ROUNDING * score) {
      all.add(new Contribution("", Reason.OTHER, 1, score - sum, 0, List.of()));
    }
    all.sort(Comparator.comparing(Contribution::score).reversed());
    return all;
  }
}

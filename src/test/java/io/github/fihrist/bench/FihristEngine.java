// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordClass;
import io.github.fihrist.article.Article;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.StoredArticles;
import io.github.fihrist.highlight.Highlighter;
import io.github.fihrist.highlight.MarkedText;
import io.github.fihrist.highlight.SnippetOptions;
import io.github.fihrist.highlight.Wanted;
import io.github.fihrist.search.Facet;
import io.github.fihrist.search.Hit;
import io.github.fihrist.search.RankedId;
import io.github.fihrist.search.SearchRequest;
import io.github.fihrist.search.SearchRequestBuilder;
import io.github.fihrist.suggest.Completion;
import io.github.fihrist.suggest.Correction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/** Fihrist by its public door. */
final class FihristEngine implements Engine {
  private final ArticleIndex index;
  private final TextAnalysis analysis = TextAnalysis.standard();
  private final Highlighter highlighter = new Highlighter(analysis, SnippetOptions.standard());

  FihristEngine(Path dir) throws IOException {
    index = ArticleIndex.open(dir);
  }

  @Override
  public List<String> rank(Question question) throws IOException {
    return index.rank(request(question)).stream().map(RankedId::id).toList();
  }

  @Override
  public List<String> show(Question question) throws IOException {
    List<String> html = new ArrayList<>(HITS);
    for (Hit hit : index.search(request(question)).hits()) {
      String title = hit.article().title();
      html.add(
          (title == null ? "" : new MarkedText(title, hit.titleMarks()).toHtml())
              + hit.snippet().toHtml());
    }
    return html;
  }

  @Override
  public int[] documents(List<String> ids) throws IOException {
    return index.withLucene(
        searcher -> {
          int[] documents = new int[ids.size()];
          for (int i = 0; i < documents.length; i++) {
            Term id = new Term(IndexField.ID, ExactTerm.of(ids.get(i)));
            documents[i] = searcher.search(new TermQuery(id), 1).scoreDocs[0].doc;
          }
          return documents;
        });
  }

  @Override
  public List<String> snippets(Question question, int[] documents) throws IOException {
    List<Wanted> wanted = wanted(question.text());
    return index.withLucene(
        searcher -> {
          StoredArticles articles = new StoredArticles(searcher.getIndexReader());
          List<String> html = new ArrayList<>(documents.length);
          for (int document : documents) {
            Article article = articles.article(document);
            String title = article.title();
            html.add(
                (title == null ? "" : highlighter.whole(title, wanted).toHtml())
                    + highlighter.snippet(article.body(), wanted).toHtml());
          }
          return html;
        });
  }

  @Override
  public List<String> complete(String prefix) throws IOException {
    return index.suggest(prefix).stream().map(Completion::text).toList();
  }

  @Override
  public List<String> correct(String word) throws IOException {
    return index.corrections(word, 3).stream().map(Correction::text).toList();
  }

  private static SearchRequest request(Question question) {
    SearchRequestBuilder request =
        SearchRequest.builder(
                switch (question.kind()) {
                  case TWO_WORDS, HEADLINE, FILTER, FACETS, DEEP_PAGE -> question.text();
                  case PHRASE -> '"' + question.text() + '"';
                  case PREFIX -> question.text() + '*';
                  case FUZZY -> question.text() + "~1";
                })
            .limit(HITS)
            .offset(question.kind().offset());
    if (question.kind() == Question.Kind.FILTER && question.source() != null) {
      request.source(question.source());
    }
    if (question.kind() == Question.Kind.FACETS) {
      request.facet(Facet.SOURCE, HITS);
    }
    return request.build();
  }

  private List<Wanted> wanted(String text) {
    List<Wanted> wanted = new ArrayList<>();
    for (Token token : analysis.tokens(text)) {
      if (token.forms().wordClass() == WordClass.CONTENT) {
        Map<View, Set<String>> terms = new EnumMap<>(View.class);
        for (View view : View.values()) {
          terms.put(view, Set.copyOf(token.forms().terms(view)));
        }
        wanted.add(new Wanted.Word(text.substring(token.start(), token.end()), terms));
      }
    }
    return wanted;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.suggest.InputIterator;
import org.apache.lucene.search.suggest.analyzing.AnalyzingInfixSuggester;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Plain Lucene: an OR query of the words that ArabicAnalyzer makes, and UnifiedHighlighter, which
 * takes the offsets from the postings and looks at the whole text.
 */
final class LuceneEngine implements Engine {
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = new ArabicAnalyzer();
  private final QueryBuilder queries = new QueryBuilder(analyzer);
  private final UnifiedHighlighter highlighter;
  private final StringDocValuesReaderState sources;
  private final DirectSpellChecker speller = new DirectSpellChecker();
  private @Nullable AnalyzingInfixSuggester titles;

  LuceneEngine(Path dir) throws IOException {
    directory = FSDirectory.open(dir);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    sources = new StringDocValuesReaderState(reader, IndexField.SOURCE);
    highlighter =
        UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(Integer.MAX_VALUE - 1).build();
  }

  @Override
  public List<String> rank(Question question) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> ids = new ArrayList<>(HITS);
    for (ScoreDoc hit : top(query(question), question).scoreDocs) {
      ids.add(stored.document(hit.doc, java.util.Set.of(IndexField.ID)).get(IndexField.ID));
    }
    return ids;
  }

  @Override
  public List<String> show(Question question) throws IOException {
    Query query = query(question);
    if (question.kind() == Question.Kind.FACETS) {
      FacetsCollectorManager.FacetsResult counted =
          FacetsCollectorManager.search(
              searcher, query, question.kind().offset() + HITS, new FacetsCollectorManager());
      new StringValueFacetCounts(sources, counted.facetsCollector())
          .getTopChildren(HITS, IndexField.SOURCE);
      return html(query, counted.topDocs());
    }
    return html(query, top(query, question));
  }

  @Override
  public int[] documents(List<String> ids) throws IOException {
    int[] documents = new int[ids.size()];
    for (int i = 0; i < documents.length; i++) {
      Query id = new TermQuery(new Term(IndexField.ID, ids.get(i)));
      documents[i] = searcher.search(id, 1).scoreDocs[0].doc;
    }
    return documents;
  }

  @Override
  public List<String> snippets(Question question, int[] documents) throws IOException {
    ScoreDoc[] hits =
        Arrays.stream(documents).mapToObj(doc -> new ScoreDoc(doc, 1)).toArray(ScoreDoc[]::new);
    TotalHits total = new TotalHits(hits.length, TotalHits.Relation.EQUAL_TO);
    return html(query(question), new TopDocs(total, hits));
  }

  @Override
  public List<String> complete(String prefix) throws IOException {
    if (titles == null) {
      titles = titles();
    }
    return titles.lookup(prefix, false, HITS).stream().map(found -> found.key.toString()).toList();
  }

  /** Lucene's suggester of what contains the words typed, over the headlines. */
  private AnalyzingInfixSuggester titles() throws IOException {
    AnalyzingInfixSuggester suggester =
        new AnalyzingInfixSuggester(new ByteBuffersDirectory(), analyzer);
    suggester.build(InputIterator.EMPTY);
    StoredFields stored = reader.storedFields();
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      String[] texts =
          stored.document(doc, java.util.Set.of(PlainLucene.TEXT)).getValues(PlainLucene.TEXT);
      if (texts.length > 1) {
        suggester.add(new BytesRef(texts[0]), null, 1, null);
      }
    }
    suggester.refresh();
    return suggester;
  }

  @Override
  public List<String> correct(String word) throws IOException {
    Term term = new Term(PlainLucene.TEXT, analyzer.normalize(PlainLucene.TEXT, word));
    return Arrays.stream(speller.suggestSimilar(term, 3, reader))
        .map(found -> found.string)
        .toList();
  }

  private List<String> html(Query query, TopDocs hits) throws IOException {
    List<String> html = new ArrayList<>(HITS);
    for (String snippet : highlighter.highlight(PlainLucene.TEXT, query, hits)) {
      html.add(snippet == null ? "" : snippet.replace("<b>", "<mark>"));
    }
    return html;
  }

  private TopDocs top(Query query, Question question) throws IOException {
    TopDocs found = searcher.search(query, question.kind().offset() + HITS);
    int from = Math.min(question.kind().offset(), found.scoreDocs.length);
    return new TopDocs(
        found.totalHits, Arrays.copyOfRange(found.scoreDocs, from, found.scoreDocs.length));
  }

  private Query query(Question question) {
    String text = question.text();
    return switch (question.kind()) {
      case TWO_WORDS, HEADLINE, FACETS, DEEP_PAGE -> words(text);
      case FILTER ->
          question.source() == null
              ? words(text)
              : new BooleanQuery.Builder()
                  .add(words(text), Occur.MUST)
                  .add(
                      KeywordField.newExactQuery(IndexField.SOURCE, question.source()),
                      Occur.FILTER)
                  .build();
      case PHRASE -> orNothing(queries.createPhraseQuery(PlainLucene.TEXT, text));
      case PREFIX ->
          new PrefixQuery(new Term(PlainLucene.TEXT, analyzer.normalize(PlainLucene.TEXT, text)));
      case FUZZY ->
          new FuzzyQuery(new Term(PlainLucene.TEXT, analyzer.normalize(PlainLucene.TEXT, text)), 1);
    };
  }

  private Query words(String text) {
    return orNothing(queries.createBooleanQuery(PlainLucene.TEXT, text));
  }

  /** A text of stop words has no query. */
  private static Query orNothing(Query query) {
    return query == null ? new MatchNoDocsQuery("only stop words") : query;
  }

  @Override
  public void close() throws IOException {
    if (titles != null) {
      titles.close();
    }
    reader.close();
    directory.close();
    analyzer.close();
  }
}

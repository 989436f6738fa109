// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleReader;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.article.Reading;
import io.github.fihrist.evaluate.Evaluation;
import io.github.fihrist.evaluate.Measure;
import io.github.fihrist.evaluate.Qrels;
import io.github.fihrist.evaluate.Run;
import io.github.fihrist.evaluate.Topic;
import io.github.fihrist.evaluate.TopicRun;
import io.github.fihrist.evaluate.TopicRun.ScoredDocument;
import io.github.fihrist.index.IndexRebuild;
import io.github.fihrist.index.LiveIndex;
import io.github.fihrist.index.RebuildOptions;
import io.github.fihrist.index.RebuildReport;
import io.github.fihrist.query.RankingModel;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Prints nDCG@10 of Fihrist and of Lucene's ArabicAnalyzer, measured in the same run, for each
 * folder that holds {@code corpus.jsonl.gz}, {@code queries.tsv} and {@code qrels.tsv}.
 *
 * <pre>RelevanceTable FOLDER_OF_SETS FOLDER_FOR_INDEXES [name=value …]...</pre>
 *
 * <p>Every further argument is one line of the table: numbers of {@link RankingModel} to change, by
 * their names, separated by commas. The indexes are kept and used again while the analysis is the
 * same.
 */
public final class RelevanceTable {
  private static final int DEPTH = 100;

  private final Path sets;
  private final Path indexes;

  private RelevanceTable(Path sets, Path indexes) {
    this.sets = sets;
    this.indexes = indexes;
  }

  public static void main(String[] args) throws Exception {
    RelevanceTable table = new RelevanceTable(Path.of(args[0]), Path.of(args[1]));
    List<String> names = table.names();
    System.out.printf("%-44s %s%n", "nDCG@10", String.join(" ", names));
    if (!Boolean.getBoolean("fihrist.onlyOurs")) {
      table.row("Lucene ArabicAnalyzer", names, table::lucene);
    }
    List<String> changes = args.length > 2 ? List.of(args).subList(2, args.length) : List.of("");
    for (String change : changes) {
      RankingModel model = changed(RankingModel.standard(), change);
      table.row("Fihrist " + change, names, name -> table.fihrist(name, model));
    }
  }

  /** Runs the queries of one set. */
  private interface Searching {
    List<TopicRun> run(String name) throws Exception;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(sets)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("qrels.tsv")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private void row(String label, List<String> names, Searching searching) throws Exception {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-44s", label));
    double sum = 0;
    for (String name : names) {
      Qrels qrels = Qrels.read(sets.resolve(name).resolve("qrels.tsv"));
      double value =
          Evaluation.of(qrels, Run.of(searching.run(name))).mean().get(Measure.NDCG_AT_10);
      sum += value;
      row.append(String.format(Locale.ROOT, " %" + Math.max(6, name.length()) + ".4f", value));
    }
    System.out.println(row.append(String.format(Locale.ROOT, "  mean %.4f", sum / names.size())));
  }

  private List<TopicRun> fihrist(String name, RankingModel model) throws Exception {
    Path dir = indexes.resolve(name + ".fihrist");
    if (!Files.exists(dir.resolve("CURRENT"))) {
      RebuildReport report =
          IndexRebuild.rebuild(dir, corpus(name), RebuildOptions.standard(TextAnalysis.standard()));
      if (report.rejected() > 0) {
        throw new IOException(name + " is measured whole or not at all, rejected: " + report);
      }
    }
    List<TopicRun> runs = new ArrayList<>();
    List<Topic> topics = topics(name);
    try (LiveIndex live = LiveIndex.open(dir, TextAnalysis.standard())) {
      ArticleSearcher searcher = new ArticleSearcher(live, TextAnalysis.standard(), model);
      for (Topic topic : topics) {
        SearchRequest request = SearchRequest.builder(topic.text()).limit(DEPTH).build();
        runs.add(
            new TopicRun(
                topic.id(),
                searcher.rank(request).stream()
                    .map(hit -> new ScoredDocument(hit.id(), hit.score()))
                    .toList()));
      }
    }
    return runs;
  }

  private List<TopicRun> lucene(String name) throws IOException {
    Path dir = indexes.resolve(name + ".lucene");
    boolean isNew = !Files.exists(dir);
    List<TopicRun> runs = new ArrayList<>();
    try (Analyzer analyzer = new ArabicAnalyzer();
        Directory directory = new MMapDirectory(dir)) {
      if (isNew) {
        indexWithLucene(name, analyzer, directory);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        StoredFields stored = reader.storedFields();
        for (Topic topic : topics(name)) {
          List<ScoredDocument> found = new ArrayList<>();
          Query query = anyWord(analyzer, topic.text());
          for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
            found.add(new ScoredDocument(stored.document(hit.doc).get("id"), hit.score));
          }
          runs.add(new TopicRun(topic.id(), found));
        }
      }
    }
    return runs;
  }

  private void indexWithLucene(String name, Analyzer analyzer, Directory directory)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        ArticleReader articles = corpus(name).open()) {
      Optional<Reading> reading = articles.read();
      while (reading.isPresent()) {
        if (reading.get() instanceof Reading.Accepted accepted) {
          Article article = accepted.article();
          Document document = new Document();
          document.add(new StoredField("id", article.id()));
          String title = Optional.ofNullable(article.title()).orElse("");
          document.add(new TextField("text", title + "\n" + article.body(), Field.Store.NO));
          writer.addDocument(document);
        }
        reading = articles.read();
      }
    }
  }

  private static Query anyWord(Analyzer analyzer, String text) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        BytesRef word = BytesRef.deepCopyOf(term.getBytesRef());
        query.add(new TermQuery(new Term("text", word)), Occur.SHOULD);
      }
      tokens.end();
    }
    return query.build();
  }

  private List<Topic> topics(String name) throws IOException {
    return Topic.read(sets.resolve(name).resolve("queries.tsv"));
  }

  private ArticleSource corpus(String name) {
    return ArticleSource.jsonLines(sets.resolve(name).resolve("corpus.jsonl.gz"));
  }

  /** The model with some of its numbers changed, given as {@code name=value,name=value}. */
  private static RankingModel changed(RankingModel model, String changes)
      throws ReflectiveOperationException {
    RecordComponent[] parts = RankingModel.class.getRecordComponents();
    Object[] values = new Object[parts.length];
    Class<?>[] types = new Class<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = parts[i].getAccessor().invoke(model);
      for (String change : changes.split(",")) {
        if (change.startsWith(parts[i].getName() + "=")) {
          String value = change.substring(change.indexOf('=') + 1);
          values[i] =
              types[i] == int.class ? (Object) Integer.valueOf(value) : Float.valueOf(value);
        }
      }
    }
    Constructor<RankingModel> canonical = RankingModel.class.getDeclaredConstructor(types);
    return canonical.newInstance(values);
  }
}

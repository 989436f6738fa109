// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.ArticleSource;
import io.github.fihrist.search.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README.md does what it says: its Java, its comparison, its commands. */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\S[^|]*?) \\| (\\S[^|]*?) \\| ([^|]*?) \\| ([^|]*?) \\| .* \\|$");

  @TempDir Path dir;

  @Test
  void javaCompilesRunsAndFinds() throws IOException, InterruptedException {
    String code = matches(JAVA).getFirst().group(1);
    assertTrue(code.lines().filter(line -> !line.isBlank()).count() <= 20, code);
    String printed = run(code.replace("news.index", dir.resolve("index").toString()));

    StringBuilder expected = new StringBuilder();
    try (ArticleIndex index = ArticleIndex.open(dir.resolve("index"))) {
      for (Hit hit : index.search("أسعار النفط").hits()) {
        expected.append(hit.article().title()).append('\n');
        expected.append(hit.snippet().toHtml()).append('\n');
      }
    }
    assertEquals(expected.toString(), printed.replace("\r\n", "\n"));
    assertTrue(printed.contains("<mark>النفط</mark>"), printed);
  }

  /** The class is {@code Example}; the working directory is that of the tests, with testdata. */
  private String run(String code) throws IOException, InterruptedException {
    String classPath = System.getProperty("java.class.path");
    Path source = Files.writeString(dir.resolve("Example.java"), code);
    String out = dir.toString();
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-encoding",
                "UTF-8",
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                out,
                source.toString()));
    Path errors = dir.resolve("errors");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                out + System.getProperty("path.separator") + classPath,
                "Example")
            .redirectError(errors.toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), () -> read(errors));
    return printed;
  }

  @Test
  void comparisonWithLuceneIsTrue() throws IOException {
    List<MatchResult> rows =
        matches(ROW).stream().filter(row -> row.group(3).matches("finds it|misses it")).toList();
    assertTrue(rows.size() >= 10, "rows: " + rows.size());
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      articles.add(Article.of("row-" + i, null, rows.get(i).group(2)));
      // In an index that has the very word, nothing is searched for by mere likeness.
      articles.add(Article.of("same-" + i, null, rows.get(i).group(1)));
    }
    ArticleIndex.rebuild(dir, ArticleSource.of(articles));
    try (ArticleIndex index = ArticleIndex.open(dir)) {
      for (int i = 0; i < rows.size(); i++) {
        String query = rows.get(i).group(1);
        String article = rows.get(i).group(2);
        String id = "row-" + i;
        boolean found =
            index.search(query).hits().stream().anyMatch(hit -> hit.article().id().equals(id));
        assertEquals(rows.get(i).group(4), verdict(found), "Fihrist: " + query + ", " + article);
        boolean common = !Collections.disjoint(luceneTerms(query), luceneTerms(article));
        assertEquals(rows.get(i).group(3), verdict(common), "Lucene: " + query + ", " + article);
      }
    }
  }

  private static String verdict(boolean found) {
    return found ? "finds it" : "misses it";
  }

  private static Set<String> luceneTerms(String text) throws IOException {
    Set<String> terms = new HashSet<>();
    try (ArabicAnalyzer analyzer = new ArabicAnalyzer();
        TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
    }
    return terms;
  }

  @Test
  void continuousIntegrationRunsTheCommandOfTheReadmeAndNothingElse() throws IOException {
    List<String> commands =
        Files.readAllLines(Path.of(".ci/run")).stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("set ") && !line.isBlank())
            .filter(line -> !line.startsWith("cd "))
            .toList();
    assertEquals(List.of("mvn verify"), commands);
    assertTrue(readme().contains("\nmvn verify"), "README.md lacks the command of .ci/run");
  }

  private static List<MatchResult> matches(Pattern pattern) throws IOException {
    return pattern.matcher(readme()).results().toList();
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md")).replace("\r\n", "\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}

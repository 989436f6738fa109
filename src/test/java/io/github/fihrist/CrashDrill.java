// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.cli.Main;
import io.github.fihrist.index.CheckReport;
import io.github.fihrist.index.IndexCheck;
import io.github.fihrist.search.SearchRequest;
import io.github.fihrist.search.SearchResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Kills rebuilds of a real corpus with SIGKILL, at moments spread over the whole rebuild, and sees
 * to it that the former index opens, answers and checks clean after each.
 *
 * <p>Not a test of the suite: run its main class by hand with a source, an index directory to be
 * made, a query that the corpus answers, and how often to kill. The rebuilds run in processes of
 * 256 MB of heap.
 */
final class CrashDrill {
  private static final String HEAP = "-Xmx256m";

  private final String source;
  private final Path index;
  private final String query;

  private CrashDrill(String source, Path index, String query) {
    this.source = source;
    this.index = index;
    this.query = query;
  }

  /** Arguments: source, index, query, kills. */
  public static void main(String[] args) throws Exception {
    new CrashDrill(args[0], Path.of(args[1]), args[2]).run(Integer.parseInt(args[3]));
  }

  private void run(int kills) throws IOException, InterruptedException {
    Instant start = Instant.now();
    require(rebuild().waitFor() == 0, "the first rebuild failed");
    Duration whole = Duration.between(start, Instant.now());
    State former = state();
    System.out.printf("rebuilt in %d s: %s%n", whole.toSeconds(), former);
    for (int killed = 0; killed < kills; ) {
      // From just after the start to just before the end.
      long millis = whole.toMillis() * (2L * killed + 1) / (2L * kills);
      Process child = rebuild();
      boolean ended = child.waitFor(millis, TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
      State now = state();
      System.out.printf("%s at %d ms: %s%n", ended ? "ended" : "killed", millis, now);
      require(now.sees(former), "after " + millis + " ms: " + now);
      require(ended || now.equals(former), "killed at " + millis + " ms: " + now);
      former = now;
      if (ended) {
        // The machine is faster than before: spread the kills over less.
        whole = Duration.ofMillis(Math.min(millis, whole.toMillis() * 4 / 5));
      } else {
        killed++;
      }
    }
    require(rebuild().waitFor() == 0, "the last rebuild failed");
    State last = state();
    require(last.sees(former), "at the end: " + last);
    System.out.printf("%d killed, rebuilt at the end: %s%n", kills, last);
  }

  private Process rebuild() throws IOException {
    String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            List.of(
                java,
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "rebuild",
                "--index",
                index.toString(),
                source))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** What a reader who comes now would see. */
  private State state() throws IOException {
    CheckReport check = IndexCheck.check(index, TextAnalysis.standard());
    require(check.isClean(), check.problems().toString());
    try (ArticleIndex opened = ArticleIndex.open(index)) {
      SearchResult result = opened.search(SearchRequest.builder(query).exactTotal().build());
      require(!result.hits().isEmpty(), "no hits for '" + query + "'");
      return new State(check.generation(), check.articles(), result.total());
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  private record State(String generation, long articles, long hits) {
    boolean sees(State other) {
      return articles == other.articles && hits == other.hits;
    }
  }
}

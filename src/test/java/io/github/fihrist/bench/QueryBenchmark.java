// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fihrist and plain Lucene take turns with every query, so that both see the same machine; what one
 * query costs is measured by the clock and in CPU time, which neighbours on the machine disturb
 * less.
 */
final class QueryBenchmark {
  private final Engine fihrist;
  private final Engine lucene;
  private final List<Question> questions;
  private final PrintStream out;

  QueryBenchmark(Engine fihrist, Engine lucene, List<Question> questions, PrintStream out) {
    this.fihrist = fihrist;
    this.lucene = lucene;
    this.questions = questions;
    this.out = out;
  }

  /** What is asked of an engine; its answer is checked, not only timed. */
  private interface Work {
    /** What is measured; what has to be known before is looked up at once. */
    Latencies.Task<List<String>> of(Engine engine, Question question) throws IOException;

    boolean isGood(Question question, List<String> answer);
  }

  private static final class Ranked implements Work {
    @Override
    public Latencies.Task<List<String>> of(Engine engine, Question question) {
      return () -> engine.rank(question);
    }

    /** The article that a query was made of is among the first ten; elsewhere, there are hits. */
    @Override
    public boolean isGood(Question question, List<String> answer) {
      return switch (question.kind()) {
        case TWO_WORDS, HEADLINE, FILTER, FACETS -> answer.contains(question.articleId());
        case PHRASE, PREFIX, FUZZY, DEEP_PAGE -> !answer.isEmpty();
      };
    }
  }

  private static final class Shown implements Work {
    @Override
    public Latencies.Task<List<String>> of(Engine engine, Question question) {
      return () -> engine.show(question);
    }

    /** Every hit has a mark. */
    @Override
    public boolean isGood(Question question, List<String> answer) {
      return allMarked(answer);
    }
  }

  /** The snippets of the same hits. */
  private record SnippetsOf(Engine ranks) implements Work {
    @Override
    public Latencies.Task<List<String>> of(Engine engine, Question question) throws IOException {
      int[] documents = engine.documents(ranks.rank(question));
      return () -> engine.snippets(question, documents);
    }

    @Override
    public boolean isGood(Question question, List<String> answer) {
      return allMarked(answer);
    }
  }

  private static final class Corrected implements Work {
    @Override
    public Latencies.Task<List<String>> of(Engine engine, Question question) {
      return () -> engine.correct(question.text());
    }

    @Override
    public boolean isGood(Question question, List<String> answer) {
      return !answer.isEmpty();
    }
  }

  /** What goes on like the beginning of a question. */
  private record Completed(int letters) implements Work {
    @Override
    public Latencies.Task<List<String>> of(Engine engine, Question question) {
      String text = question.text();
      String beginning = text.substring(0, Math.min(letters, text.length()));
      return () -> engine.complete(beginning);
    }

    @Override
    public boolean isGood(Question question, List<String> answer) {
      return !answer.isEmpty();
    }
  }

  private static boolean allMarked(List<String> html) {
    return html.stream().allMatch(each -> each.contains("<mark"));
  }

  /** Something that both engines are asked, with questions of one kind. */
  private record Comparison(String what, Question.Kind kind, Work work) {}

  /** How long both took, and how many of their answers were good. */
  private static final class Row {
    private final Latencies ours = new Latencies();
    private final Latencies theirs = new Latencies();
    private int ourGood;
    private int theirGood;
  }

  void run() throws IOException {
    List<Comparison> comparisons = comparisons();
    // The first round only warms up: programs that search have done so for a while.
    for (Comparison each : comparisons) {
      compared(each);
    }
    out.println();
    out.println(
        "| query | Fihrist p50, p95, p99 ms | Lucene p50, p95, p99 ms | ratio p50 | ratio p99 |"
            + " CPU ratio p50 | good Fihrist | good Lucene |");
    out.println("|---|---|---|---|---|---|---|---|");
    for (Comparison each : comparisons) {
      print(each.what(), compared(each));
    }
  }

  private List<Comparison> comparisons() {
    List<Comparison> all = new ArrayList<>();
    for (Question.Kind kind : Question.Kind.values()) {
      // Counts are part of what is shown.
      if (kind != Question.Kind.FACETS) {
        all.add(new Comparison("ranking, " + name(kind), kind, new Ranked()));
      }
    }
    for (Question.Kind kind :
        List.of(
            Question.Kind.TWO_WORDS,
            Question.Kind.HEADLINE,
            Question.Kind.PHRASE,
            Question.Kind.FACETS)) {
      all.add(new Comparison("ranking and snippets, " + name(kind), kind, new Shown()));
    }
    for (Question.Kind kind : List.of(Question.Kind.TWO_WORDS, Question.Kind.HEADLINE)) {
      String what = "snippets of Lucene's hits, " + name(kind);
      all.add(new Comparison(what, kind, new SnippetsOf(lucene)));
    }
    all.add(new Comparison("did you mean", Question.Kind.FUZZY, new Corrected()));
    all.add(new Comparison("completion, 3 letters", Question.Kind.PREFIX, new Completed(3)));
    all.add(new Comparison("completion, 8 letters", Question.Kind.HEADLINE, new Completed(8)));
    return all;
  }

  private Row compared(Comparison comparison) throws IOException {
    Work work = comparison.work();
    Row row = new Row();
    for (Question question : questions) {
      if (question.kind() == comparison.kind()) {
        List<String> first = row.ours.measure(work.of(fihrist, question));
        List<String> second = row.theirs.measure(work.of(lucene, question));
        row.ourGood += work.isGood(question, first) ? 1 : 0;
        row.theirGood += work.isGood(question, second) ? 1 : 0;
      }
    }
    return row;
  }

  private static String name(Question.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void print(String what, Row row) {
    Latencies ours = row.ours;
    Latencies theirs = row.theirs;
    out.printf(
        Locale.ROOT,
        "| %s | %.2f, %.2f, %.2f | %.2f, %.2f, %.2f | %.2f | %.2f | %.2f | %.0f %% | %.0f %% |%n",
        what,
        ours.wall(0.5),
        ours.wall(0.95),
        ours.wall(0.99),
        theirs.wall(0.5),
        theirs.wall(0.95),
        theirs.wall(0.99),
        ours.wall(0.5) / theirs.wall(0.5),
        ours.wall(0.99) / theirs.wall(0.99),
        ours.cpu(0.5) / theirs.cpu(0.5),
        100.0 * row.ourGood / ours.count(),
        100.0 * row.theirGood / theirs.count());
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import io.github.fihrist.analysis.StoredSigns;
import io.github.fihrist.analysis.TextAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Finds what a query asks for in the stored text of an article, and cuts snippets from it.
 *
 * <pre>{@code
 * Highlighter highlighter = new Highlighter(TextAnalysis.standard(), SnippetOptions.standard());
 * Snippet snippet = highlighter.snippet(article.body(), wanted);
 * System.out.println(snippet.toHtml());
 * }</pre>
 *
 * <p>It looks at the whole text, however long, once. Immutable and thread-safe; share one.
 */
public final class Highlighter {
  private final TextAnalysis analysis;
  private final SnippetOptions options;
  private final StoredSigns signs;
  private final BooleanSupplier isOver;

  /* The ten hits of a search ask for the same; threads that ask for other things only lose time. */
  private volatile Asked last = Asked.of(List.of());

  /** What was asked for, and the same made ready. */
  private record Asked(List<Wanted> wanted, WantedWords words, FoundWords found) {
    static Asked of(List<Wanted> wanted) {
      WantedWords words = new WantedWords(wanted);
      return new Asked(List.copyOf(wanted), words, new FoundWords(words));
    }
  }

  /**
   * A highlighter.
   *
   * @param analysis the one the query and the index were made with
   * @param options how long its snippets are
   */
  public Highlighter(TextAnalysis analysis, SnippetOptions options) {
    this(analysis, options, StoredSigns.NONE, () -> false);
  }

  private Highlighter(
      TextAnalysis analysis, SnippetOptions options, StoredSigns signs, BooleanSupplier isOver) {
    this.analysis = analysis;
    this.options = options;
    this.signs = signs;
    this.isOver = isOver;
  }

  /** One that knows beforehand what analysing words would tell; it is faster and finds the same. */
  public Highlighter knowing(StoredSigns stored) {
    return new Highlighter(analysis, options, stored, isOver);
  }

  /**
   * One that stops looking when time is over: what matches further on in a text is not marked then.
   */
  public Highlighter until(BooleanSupplier isOver) {
    return new Highlighter(analysis, options, signs, isOver);
  }

  /**
   * The passages of a text that say most about what is wanted; where nothing of it is there, the
   * beginning of the text.
   */
  public Snippet snippet(String body, List<Wanted> wanted) {
    char[] chars = body.toCharArray();
    Asked asked = asked(wanted);
    List<Occurrence> occurrences = occurrences(body, chars, asked);
    Sentences sentences = Sentences.of(body, chars);
    if (sentences.start(0) == body.length()) {
      return new Snippet(List.of());
    }
    PassageCutter cutter = new PassageCutter(body, sentences);
    List<Passage> passages = new ArrayList<>();
    for (Stretch stretch : stretches(body, occurrences, sentences, cutter, asked.words())) {
      passages.add(
          new Passage(
              body.substring(stretch.start(), stretch.end()),
              stretch.start(),
              Marks.between(occurrences, stretch.start(), stretch.end()),
              cutter.isCutBefore(stretch),
              cutter.isCutAfter(stretch)));
    }
    return new Snippet(passages);
  }

  /** What is to be marked in a text, a title for example: spans in order, apart from each other. */
  public List<Span> marks(String text, List<Wanted> wanted) {
    List<Occurrence> occurrences = occurrences(text, text.toCharArray(), asked(wanted));
    return Marks.between(occurrences, 0, text.length());
  }

  /** A whole text with every mark. */
  public MarkedText whole(String body, List<Wanted> wanted) {
    return new MarkedText(body, marks(body, wanted));
  }

  private List<Occurrence> occurrences(String text, char[] chars, Asked asked) {
    return Occurrences.in(text, chars, analysis, signs, asked.words(), asked.found(), isOver);
  }

  private Asked asked(List<Wanted> wanted) {
    Asked known = last;
    if (!known.wanted().equals(wanted)) {
      known = Asked.of(wanted);
      last = known;
    }
    return known;
  }

  private List<Stretch> stretches(
      String body,
      List<Occurrence> occurrences,
      Sentences sentences,
      PassageCutter cutter,
      WantedWords words) {
    int maxChars = options.maxSnippetChars();
    int head = sentences.start(0);
    int tail = sentences.end(sentences.count() - 1);
    if (tail - head <= maxChars) {
      return List.of(new Stretch(head, tail));
    }
    if (occurrences.isEmpty()) {
      return List.of(
          cutter.around(new Stretch(head, head), new Stretch(0, body.length()), maxChars));
    }
    List<Window> windows = new PassageChoice(occurrences, sentences, words).choose(options);
    return new PassageLayout(body, sentences, cutter).place(windows, maxChars);
  }
}

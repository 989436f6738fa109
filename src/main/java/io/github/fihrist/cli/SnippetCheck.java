// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.highlight.HtmlFormat;
import io.github.fihrist.highlight.MarkedText;
import io.github.fihrist.highlight.Passage;
import io.github.fihrist.highlight.Snippet;
import io.github.fihrist.highlight.SnippetOptions;
import io.github.fihrist.highlight.Span;
import io.github.fihrist.search.Hit;
import io.github.fihrist.search.MarkedArticle;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what people see of the hits of some queries is as promised: words of the article, to the
 * letter; marks on whole words, and on at least one where any word matched; HTML that says just
 * this text. Counts as it goes; for one thread.
 */
final class SnippetCheck {
  private static final char REPLACEMENT = '\uFFFD';

  private final ArticleIndex articles;
  private final List<String> problems = new ArrayList<>();
  private int queries;
  private int hits;
  private int markedHits;

  SnippetCheck(ArticleIndex articles) {
    this.articles = articles;
  }

  int queries() {
    return queries;
  }

  int hits() {
    return hits;
  }

  /** Hits with a mark in title or snippet; the others match by parts of words, or by filters. */
  int markedHits() {
    return markedHits;
  }

  /** What was found wrong. */
  List<String> problems() {
    return problems;
  }

  /** Looks at the first page of a query. */
  void check(String query) throws IOException {
    queries++;
    for (Hit hit : articles.search(query).hits()) {
      String id = hit.article().id();
      MarkedArticle whole =
          articles
              .marked(id, query)
              .orElseThrow(() -> new IOException("a hit has no article: '" + id + "'"));
      hits++;
      markedHits += hit.titleMarks().isEmpty() && !hit.snippet().hasMarks() ? 0 : 1;
      for (String problem : problems(hit, whole)) {
        problems.add("query '%s', article '%s': %s".formatted(query, id, problem));
      }
    }
  }

  /** What is wrong with a hit, given its article with all marks. */
  static List<String> problems(Hit hit, MarkedArticle whole) {
    List<String> found = new ArrayList<>();
    String body = hit.article().body();
    if (hit.snippet().hasMarks() != whole.body().matchCount() > 0) {
      found.add(
          "%d matches in the body, but the snippet has %s marks"
              .formatted(whole.body().matchCount(), hit.snippet().hasMarks() ? "some" : "no"));
    }
    if (!hit.titleMarks().equals(whole.titleMarks())) {
      found.add("other marks in the title than in that of the whole article");
    }
    Set<Integer> edges = new HashSet<>();
    whole.body().spans().forEach(span -> edges.addAll(List.of(span.start(), span.end())));
    int end = 0;
    int chars = 0;
    for (Passage passage : hit.snippet().passages()) {
      int offset = passage.offset();
      if (offset < end || !body.startsWith(passage.text(), offset)) {
        found.add("a passage is not the article's text: '" + passage.text() + "'");
        continue;
      }
      end = offset + passage.text().length();
      chars += passage.text().length();
      edgesOfGraphemes(body, offset, end, found);
      for (Span span : passage.spans()) {
        boolean known =
            (edges.contains(offset + span.start()) || span.start() == 0)
                && (edges.contains(offset + span.end()) || offset + span.end() == end);
        if (!known) {
          found.add("a mark that the whole article has not: " + word(passage.text(), span));
        }
      }
      wholeWords(body, offset, passage.spans(), found);
    }
    if (chars > SnippetOptions.standard().maxSnippetChars()) {
      found.add("a snippet of %d characters".formatted(chars));
    }
    String title = hit.article().title();
    if (title != null) {
      wholeWords(title, 0, hit.titleMarks(), found);
      html(new MarkedText(title, hit.titleMarks()), found);
    }
    html(hit.snippet(), found);
    html(whole.body(), found);
    return found;
  }

  private static void edgesOfGraphemes(String body, int start, int end, List<String> found) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance();
    graphemes.setText(body);
    if (!graphemes.isBoundary(start) || !graphemes.isBoundary(end)) {
      found.add("a passage that begins or ends inside a grapheme, %d to %d".formatted(start, end));
    }
  }

  private static void wholeWords(String text, int offset, List<Span> spans, List<String> found) {
    for (Span span : spans) {
      if (isInsideWord(text, offset + span.start()) || isInsideWord(text, offset + span.end())) {
        found.add("a mark on half a word: " + word(text.substring(offset), span));
      }
    }
  }

  private static String word(String text, Span span) {
    return "'" + text.substring(span.start(), span.end()) + "'";
  }

  /** Between letters of one script, or before a mark. */
  private static boolean isInsideWord(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    boolean letters =
        Character.isLetter(before)
            && Character.isLetter(after)
            && !Character.isIdeographic(before)
            && Character.UnicodeScript.of(before) == Character.UnicodeScript.of(after);
    return letters || Character.getType(after) == Character.NON_SPACING_MARK;
  }

  private static void html(Snippet snippet, List<String> found) {
    String marked =
        snippet.passages().stream()
            .map(passage -> marked(passage.text(), passage.spans()))
            .collect(Collectors.joining());
    html(snippet.toHtml(), snippet.toPlain(), marked, found);
  }

  private static void html(MarkedText text, List<String> found) {
    html(text.toHtml(), text.text(), marked(text.text(), text.spans()), found);
    html(text.toHtml(HtmlFormat.inline()), text.text(), marked(text.text(), text.spans()), found);
  }

  private static void html(String html, String text, String marked, List<String> found) {
    MarkupReader markup = MarkupReader.of(html);
    markup.fault().ifPresent(fault -> found.add("HTML has " + fault));
    if (markup.fault().isEmpty() && !markup.text().equals(readable(text))) {
      found.add("HTML says other than the text: '" + html + "'");
    } else if (markup.fault().isEmpty() && !markup.marked().equals(readable(marked))) {
      found.add("HTML marks other than the marks: '" + html + "'");
    }
  }

  private static String marked(String text, List<Span> spans) {
    return spans.stream()
        .map(span -> text.substring(span.start(), span.end()))
        .collect(Collectors.joining());
  }

  /** HTML has no way to say a null character, or half of a pair. */
  private static String readable(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? REPLACEMENT
                    : c)
        .forEach(readable::appendCodePoint);
    return readable.toString();
  }
}

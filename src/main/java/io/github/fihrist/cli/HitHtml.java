// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.highlight.HtmlFormat;
import io.github.fihrist.highlight.MarkedText;
import io.github.fihrist.highlight.Span;
import io.github.fihrist.search.Hit;
import io.github.fihrist.search.SearchResult;
import java.util.List;
import java.util.Locale;

/** Hits as one fragment of HTML, to be put into a page. All text is escaped. */
final class HitHtml {
  private HitHtml() {}

  static String of(SearchResult result) {
    StringBuilder html = new StringBuilder();
    html.append("<section class=\"fihrist\" dir=\"rtl\" lang=\"ar\">\n");
    html.append("<p class=\"total\">عدد النتائج: ").append(result.total());
    html.append(result.totalIsExact() ? "</p>\n" : " أو أكثر</p>\n");
    result
        .suggestion()
        .ifPresent(
            query ->
                html.append("<p class=\"suggestion\">هل تقصد: ")
                    .append(text(query))
                    .append("</p>\n"));
    if (!result.hits().isEmpty()) {
      html.append("<ol start=\"").append(result.hits().getFirst().rank()).append("\">\n");
      result.hits().forEach(hit -> append(html, hit));
      html.append("</ol>\n");
    }
    return html.append("</section>\n").toString();
  }

  private static void append(StringBuilder html, Hit hit) {
    html.append("<li>\n<h3>").append(linked(hit)).append("</h3>\n");
    html.append("<p class=\"about\">").append(text(HitText.about(hit.article()))).append("</p>\n");
    html.append(hit.snippet().toHtml()).append("\n</li>\n");
  }

  private static String linked(Hit hit) {
    String title = hit.article().title();
    String heading = title == null ? text(hit.article().id()) : marked(title, hit.titleMarks());
    String url = hit.article().url();
    return url != null && isWebAddress(url)
        ? "<a href=\"" + attribute(url) + "\">" + heading + "</a>"
        : heading;
  }

  /** Nothing else is linked: the address comes from the article, and could run a script. */
  private static boolean isWebAddress(String url) {
    String start = url.toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }

  private static String text(String text) {
    return marked(text, List.of());
  }

  private static String marked(String text, List<Span> marks) {
    return new MarkedText(text, marks).toHtml(HtmlFormat.inline());
  }

  private static String attribute(String value) {
    return value
        .replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The article in the text of one file; {@link ArticleSource#text} states the rules. */
final class TextArticle {
  /** The attribute that holds the lines before the headline. */
  static final String BANNER = "banner";

  private static final String BETWEEN_BANNERS = " | ";

  private TextArticle() {}

  static Article of(String id, String text) throws Unfit {
    List<String> lines = text.lines().toList();
    List<Integer> visible = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!LineShape.isBlank(lines.get(i))) {
        visible.add(i);
      }
    }
    if (visible.isEmpty()) {
      throw new Unfit("file holds no text, ''; delete it or write the article into it");
    }
    List<String> shown = visible.stream().map(lines::get).toList();
    int headline = Headline.find(shown);
    if (headline < 0) {
      return Article.of(id, null, body(lines, visible.getFirst(), visible.getLast()));
    }
    String title = shown.get(headline).strip();
    boolean repeated = headline + 2 < shown.size() && LineShape.areSame(title, shown.getLast());
    int last = visible.get(shown.size() - (repeated ? 2 : 1));
    int first = headline + 1 < visible.size() ? visible.get(headline + 1) : lines.size();
    return withBanner(id, title, body(lines, first, last), shown.subList(0, headline));
  }

  /** The lines as they are; any number of blank ones between two paragraphs count as one. */
  private static String body(List<String> lines, int first, int last) {
    StringBuilder body = new StringBuilder();
    boolean gap = false;
    for (int i = first; i <= last; i++) {
      if (LineShape.isBlank(lines.get(i))) {
        gap = true;
        continue;
      }
      if (!body.isEmpty()) {
        body.append(gap ? "\n\n" : "\n");
      }
      gap = false;
      body.append(lines.get(i));
    }
    return body.toString();
  }

  private static Article withBanner(String id, String title, String body, List<String> banner) {
    @Nullable String source = null;
    @Nullable String category = null;
    for (String line : banner) {
      String name = line.strip();
      if (LineShape.isDateOrByline(line)) {
        continue;
      }
      if (LineShape.isSection(line)) {
        category = category == null ? name : category;
      } else if (source == null && category == null) {
        source = name;
      } else if (category == null) {
        category = name;
      }
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    if (!banner.isEmpty()) {
      attributes.put(
          BANNER, String.join(BETWEEN_BANNERS, banner.stream().map(String::strip).toList()));
    }
    return new Article(id, title, body, null, source, null, category, null, List.of(), attributes);
  }
}

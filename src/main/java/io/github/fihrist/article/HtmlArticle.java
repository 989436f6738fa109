// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The article in the HTML of one page; {@link ArticleSource#html} states the rules. */
final class HtmlArticle {
  private HtmlArticle() {}

  static Article of(String id, String html) throws Unfit {
    Document page = Jsoup.parse(html); // as HTML, whatever it calls itself: no entity is looked up
    HtmlMetadata metadata = new HtmlMetadata(page);
    Optional<String> title = metadata.title();
    String body = HtmlText.of(HtmlMainText.find(page), title.orElse(""));
    if (body.isEmpty()) {
      throw new Unfit(
          "page holds no text beside its navigation, '%s'; delete it or save it with its text"
              .formatted(Excerpt.of(title.orElse(""))));
    }
    List<String> tags = metadata.tags();
    if (tags.size() > ArticleLimits.MAX_TAGS) {
      throw new Unfit(
          "page has %d tags, more than %d; leave out some"
              .formatted(tags.size(), ArticleLimits.MAX_TAGS));
    }
    return new Article(
        id,
        title.orElse(null),
        body,
        metadata.date().orElse(null),
        metadata.source().orElse(null),
        metadata.author().orElse(null),
        metadata.category().orElse(null),
        metadata.url().orElse(null),
        tags,
        Map.of());
  }
}

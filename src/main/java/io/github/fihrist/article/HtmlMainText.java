// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the part of a page that is its article. */
final class HtmlMainText {
  private static final String NEVER_TEXT =
      "script,style,noscript,template,nav,header,footer,aside,form,button,select,iframe,object,svg,"
          + "canvas,audio,video,dialog,[hidden],[aria-hidden=true],[role=navigation],[role=banner],"
          + "[role=contentinfo],[role=complementary],[role=search]";

  /**
   * Words of class names and ids; a name is taken apart at its hyphens, so that "load" is no ad.
   */
  private static final Set<String> SIDE_WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "banner",
          "sponsor",
          "sponsored",
          "promo",
          "share",
          "sharing",
          "social",
          "related",
          "recommended",
          "comments",
          "comment",
          "breadcrumb",
          "breadcrumbs",
          "sidebar",
          "menu",
          "navbar",
          "navigation",
          "newsletter",
          "subscribe",
          "cookie",
          "popup",
          "footer",
          "pagination");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");
  private static final int MIN_PARAGRAPH_CHARS = 25;

  /** Where an article is marked as such, the best mark first. */
  private static final List<String> MARKS =
      List.of("[itemprop=articleBody]", "article", "main,[role=main]");

  private HtmlMainText() {}

  /** The element with the article; what surrounds it and what it holds beside text is removed. */
  static Element find(Document page) {
    Element body = page.body();
    body.select(NEVER_TEXT).forEach(Element::remove);
    removeSides(body);
    for (String mark : MARKS) {
      Optional<Element> longest =
          body.select(mark).stream().max(Comparator.comparingInt(e -> e.text().length()));
      if (longest.isPresent() && longest.get().text().length() >= MIN_PARAGRAPH_CHARS) {
        return longest.get();
      }
    }
    return densest(body).orElse(body);
  }

  /** Boxes beside the text. One that holds half of the page is the text, whatever its name. */
  private static void removeSides(Element body) {
    int all = body.text().length();
    for (Element element : new ArrayList<>(body.select("[class],[id]"))) {
      boolean side = !element.equals(body) && isNamedAsSide(element);
      if (side && element.select("article,main").isEmpty() && 2 * element.text().length() < all) {
        element.remove();
      }
    }
  }

  private static boolean isNamedAsSide(Element element) {
    return !element.is("article,main")
        && BETWEEN_WORDS
            .splitAsStream(element.className() + " " + element.id())
            .anyMatch(SIDE_WORDS::contains);
  }

  /** The element with most text in paragraphs of its own; a paragraph in a box counts half. */
  private static Optional<Element> densest(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph : body.select("p")) {
      int chars = paragraph.text().length() - paragraph.select("a").text().length();
      Element parent = paragraph.parent();
      if (chars >= MIN_PARAGRAPH_CHARS && parent != null) {
        scores.merge(parent, (double) chars, Double::sum);
        Element grandparent = parent.parent();
        if (grandparent != null && !parent.equals(body)) {
          scores.merge(grandparent, chars / 2.0, Double::sum);
        }
      }
    }
    return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}

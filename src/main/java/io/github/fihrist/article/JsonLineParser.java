// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON Lines to an {@link Article}. */
final class JsonLineParser {
  private static final String ONE_OBJECT = "write one JSON object a line";

  private final JsonFactory factory;

  /** Bounds every string by the length of the line. */
  JsonLineParser(int maxLineBytes) {
    factory =
        JsonFactory.builder()
            // Names come from anybody; a shared table of them could be made to overflow.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(ArticleLimits.MAX_NESTING)
                    .maxStringLength(maxLineBytes)
                    .maxNameLength(ArticleLimits.MAX_NAME_CHARS)
                    .maxNumberLength(ArticleLimits.MAX_NAME_CHARS)
                    .build())
            .build();
  }

  /** The article of a line that is not blank. */
  Article parse(CharBuffer line) throws Unfit {
    try (JsonParser parser =
        factory.createParser(
            ObjectReadContext.empty(),
            line.array(),
            line.arrayOffset() + line.position(),
            line.remaining())) {
      return withinBounds(parser, line);
    } catch (UnexpectedEndOfInputException e) {
      throw new Unfit("JSON is cut off, '%s'; complete the line".formatted(Excerpt.ofEnd(line)));
    } catch (JacksonException e) {
      int at = position(e.getLocation(), line);
      throw new Unfit(
          "not valid JSON at character %d, '%s'; %s"
              .formatted(at + 1, Excerpt.around(line, at), ONE_OBJECT));
    }
  }

  private static Article withinBounds(JsonParser parser, CharBuffer line) throws Unfit {
    try {
      return parse(parser, line);
    } catch (StreamConstraintsException e) {
      throw new Unfit(
          ("JSON nests deeper than %d levels or has a name or number of more than %d characters,"
                  + " '%s'; simplify it")
              .formatted(
                  ArticleLimits.MAX_NESTING,
                  ArticleLimits.MAX_NAME_CHARS,
                  Excerpt.around(line, position(parser.currentLocation(), line))));
    }
  }

  private static Article parse(JsonParser parser, CharBuffer line) throws Unfit {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new Unfit(
          "line holds %s, '%s'; %s"
              .formatted(JsonArticle.typeName(first), Excerpt.of(line), ONE_OBJECT));
    }
    JsonArticle article = new JsonArticle(line);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      parser.nextToken();
      article.take(parser);
    }
    int end = (int) parser.currentLocation().getCharOffset();
    if (parser.nextToken() != null) {
      throw new Unfit(
          "something follows the JSON object at character %d, '%s'; %s"
              .formatted(end + 1, Excerpt.around(line, end), ONE_OBJECT));
    }
    return article.article();
  }

  private static int position(@Nullable TokenStreamLocation location, CharBuffer line) {
    long offset = location == null ? 0 : location.getCharOffset();
    return (int) Math.clamp(offset, 0L, Math.max(0L, line.length() - 1L));
  }
}

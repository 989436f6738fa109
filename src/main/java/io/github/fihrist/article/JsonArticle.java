// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one JSON object on their way to an {@link Article}. */
final class JsonArticle {
  private final CharSequence json;
  private final Set<String> seen = new HashSet<>();
  private final List<String> tags = new ArrayList<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private @Nullable String id;
  private @Nullable String title;
  private @Nullable String body;
  private @Nullable Instant date;
  private @Nullable String source;
  private @Nullable String author;
  private @Nullable String category;
  private @Nullable String url;

  /**
   * Starts with nothing.
   *
   * @param json what the parser reads, for the text of nested values
   */
  JsonArticle(CharSequence json) {
    this.json = json;
  }

  /** Takes the field whose value the parser stands on, and leaves the parser at its end. */
  void take(JsonParser parser) throws Unfit {
    String name = parser.currentName();
    if (!seen.add(name)) {
      throw new Unfit("field '%s' appears twice; keep one".formatted(Excerpt.of(name)));
    }
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    switch (name) {
      case "id" -> id = id(parser);
      case "title" -> title = unlessEmpty(string(parser));
      case "body" -> body = string(parser);
      case "date" -> date = date(parser).orElse(null);
      case "source" -> source = unlessEmpty(string(parser));
      case "author" -> author = unlessEmpty(string(parser));
      case "category" -> category = unlessEmpty(string(parser));
      case "url" -> url = unlessEmpty(string(parser));
      case "tags" -> takeTags(parser);
      default -> takeAttribute(name, parser);
    }
  }

  /** The article, once all fields are taken. */
  Article article() throws Unfit {
    if (id == null || body == null) {
      throw new Unfit(
          "field '%s' is missing; each line needs \"id\" and \"body\""
              .formatted(id == null ? "id" : "body"));
    }
    return new Article(id, title, body, date, source, author, category, url, tags, attributes);
  }

  private String id(JsonParser parser) throws Unfit {
    // Many exports number their articles; an integer has one spelling, so nothing is lost.
    String id =
        parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getString() : string(parser);
    return ArticleId.checked("field 'id'", id);
  }

  private Optional<Instant> date(JsonParser parser) throws Unfit {
    String text = string(parser);
    Optional<Instant> date = DateText.parse(text);
    if (date.isEmpty() && !text.isEmpty()) {
      throw new Unfit(
          "field 'date' is no date, '%s'; write it as 2022-01-26 or 2022-01-26T09:00:00Z"
              .formatted(Excerpt.of(text)));
    }
    return date;
  }

  private void takeTags(JsonParser parser) throws Unfit {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrongType("field 'tags' is", parser, "write it as an array of strings");
    }
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      if (t == JsonToken.VALUE_NULL) {
        continue;
      }
      if (t != JsonToken.VALUE_STRING) {
        throw wrongType("field 'tags' holds", parser, "write it as an array of strings");
      }
      if (tags.size() == ArticleLimits.MAX_TAGS) {
        throw new Unfit(
            "field 'tags' has more than %d tags; keep those that count"
                .formatted(ArticleLimits.MAX_TAGS));
      }
      tags.add(TextCheck.sound("field 'tags'", parser.getString()));
    }
  }

  private void takeAttribute(String name, JsonParser parser) throws Unfit {
    if (attributes.size() == ArticleLimits.MAX_ATTRIBUTES) {
      throw new Unfit(
          "more than %d fields beside the named ones, '%s'; keep those that count"
              .formatted(ArticleLimits.MAX_ATTRIBUTES, Excerpt.of(name)));
    }
    String value = parser.currentToken().isScalarValue() ? parser.getString() : nested(parser);
    TextCheck.sound("a field's name", name);
    attributes.put(name, TextCheck.sound("field '" + Excerpt.of(name) + "'", value));
  }

  /** The JSON text of an object or array, as it was written. */
  private String nested(JsonParser parser) {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    return json.subSequence(from, (int) parser.currentLocation().getCharOffset()).toString();
  }

  private String string(JsonParser parser) throws Unfit {
    String field = "field '" + parser.currentName() + "'";
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrongType(field + " is", parser, "write it as a string in quotes");
    }
    return TextCheck.sound(field, parser.getString());
  }

  private Unfit wrongType(String what, JsonParser parser, String whatToDo) {
    String type = typeName(parser.currentToken());
    String value = parser.currentToken().isScalarValue() ? parser.getString() : nested(parser);
    return new Unfit("%s %s, '%s'; %s".formatted(what, type, Excerpt.of(value), whatToDo));
  }

  static String typeName(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "no value";
    };
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}

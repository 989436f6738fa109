// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON, read back. */
record Json(@Nullable Object value) {

  static Json parse(String line) {
    assertTrue(line.endsWith("\n"), line);
    assertEquals(1, line.lines().count(), line);
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      Object value = value(parser, parser.nextToken());
      assertEquals(null, parser.nextToken());
      return new Json(value);
    }
  }

  /** The value at a path of names and numbers. */
  @Nullable Object at(Object... path) {
    Object here = value;
    for (Object step : path) {
      if (step instanceof Integer index) {
        here = assertInstanceOf(List.class, here).get(index);
      } else {
        Map<?, ?> fields = assertInstanceOf(Map.class, here);
        assertTrue(fields.containsKey(step), step + " in " + fields.keySet());
        here = fields.get(step);
      }
    }
    return here;
  }

  int size(Object... path) {
    return assertInstanceOf(List.class, at(path)).size();
  }

  /** The names of the fields of an object, in their order. */
  List<String> names(Object... path) {
    Map<?, ?> fields = assertInstanceOf(Map.class, at(path));
    return fields.keySet().stream().map(String::valueOf).toList();
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("unexpected " + token);
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      fields.put(name, value(parser, parser.nextToken()));
    }
    return fields;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    List<@Nullable Object> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(parser, token));
      token = parser.nextToken();
    }
    return items;
  }
}

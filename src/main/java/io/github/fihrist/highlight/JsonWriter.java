// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A passage as a JSON object. */
final class JsonWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonWriter() {}

  static String passage(Passage passage) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("text", passage.text());
      json.writeNumberProperty("offset", passage.offset());
      json.writeArrayPropertyStart("marks");
      for (Span span : passage.spans()) {
        json.writeStartArray().writeNumber(span.start()).writeNumber(span.end()).writeEndArray();
      }
      json.writeEndArray().writeEndObject();
    }
    return out.toString();
  }
}

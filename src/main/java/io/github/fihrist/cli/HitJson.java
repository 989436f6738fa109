// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.article.Article;
import io.github.fihrist.highlight.Passage;
import io.github.fihrist.highlight.Span;
import io.github.fihrist.search.FacetCounts;
import io.github.fihrist.search.FacetValue;
import io.github.fihrist.search.Hit;
import io.github.fihrist.search.SearchResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Hits for machines. Every field is always there, {@code null} where it is absent; marks are pairs
 * of start and end in UTF-16 code units of their text.
 */
final class HitJson {
  private HitJson() {}

  static void write(JsonGenerator json, String query, SearchResult result) {
    json.writeStringProperty("query", query);
    json.writeNumberProperty("total", result.total());
    json.writeBooleanProperty("totalIsExact", result.totalIsExact());
    if (result.partial()) {
      json.writeBooleanProperty("partial", true);
    }
    json.writeNumberProperty("tookMillis", result.took().toMillis());
    JsonOutput.writeText(json, "suggestion", result.suggestion());
    json.writeArrayPropertyStart("hits");
    result.hits().forEach(hit -> write(json, hit));
    json.writeEndArray();
    result.next().ifPresent(next -> json.writeStringProperty("next", next.toString()));
    if (!result.facets().isEmpty()) {
      json.writeObjectPropertyStart("facets");
      result.facets().forEach(facet -> write(json, facet));
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, FacetCounts counts) {
    json.writeObjectPropertyStart(counts.facet().name());
    json.writeNumberProperty("distinct", counts.distinct());
    json.writeArrayPropertyStart("values");
    for (FacetValue value : counts.values()) {
      json.writeStartObject();
      json.writeStringProperty("value", value.value());
      json.writeNumberProperty("count", value.count());
      json.writeBooleanProperty("selected", value.selected());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Hit hit) {
    Article article = hit.article();
    json.writeStartObject();
    json.writeStringProperty("id", article.id());
    json.writeNumberProperty("score", hit.score());
    json.writeStringProperty("title", article.title());
    writeMarks(json, "titleMarks", hit.titleMarks());
    json.writeStringProperty("url", article.url());
    json.writeStringProperty("source", article.source());
    JsonOutput.writeText(json, "date", Optional.ofNullable(article.date()).map(Instant::toString));
    json.writeStringProperty("category", article.category());
    json.writeArrayPropertyStart("snippets");
    for (Passage passage : hit.snippet().passages()) {
      json.writeStartObject();
      json.writeStringProperty("text", passage.text());
      writeMarks(json, "marks", passage.spans());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void writeMarks(JsonGenerator json, String name, List<Span> spans) {
    json.writeArrayPropertyStart(name);
    for (Span span : spans) {
      json.writeStartArray();
      json.writeNumber(span.start());
      json.writeNumber(span.end());
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}

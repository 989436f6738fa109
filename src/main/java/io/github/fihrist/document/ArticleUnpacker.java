// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.article.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ArticlePacker} wrote, one article after the other. Not thread-safe. */
final class ArticleUnpacker {
  private final ByteArrayDataInput in = new ByteArrayDataInput();
  private byte[] bytes = new byte[0];
  private char[] units = new char[0];

  /** The headline alone. */
  Optional<String> title(BytesRef packed) {
    start(packed);
    in.skipBytes(in.readVInt()); // The id.
    return Optional.ofNullable(optionalText());
  }

  Article unpack(BytesRef packed) {
    start(packed);
    String id = text();
    String title = optionalText();
    Instant date = optionalDate();
    String source = optionalText();
    String author = optionalText();
    String category = optionalText();
    String url = optionalText();
    int tagCount = in.readVInt();
    List<String> tags = new ArrayList<>(tagCount);
    for (int i = 0; i < tagCount; i++) {
      tags.add(text());
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int left = in.readVInt(); left > 0; left--) {
      attributes.put(text(), text());
    }
    return new Article(id, title, text(), date, source, author, category, url, tags, attributes);
  }

  private void start(BytesRef packed) {
    bytes = packed.bytes;
    in.reset(bytes, packed.offset, packed.length);
  }

  private @Nullable String optionalText() {
    return in.readVInt() == 0 ? null : text();
  }

  private @Nullable Instant optionalDate() {
    return in.readVInt() == 0 ? null : Instant.ofEpochSecond(in.readLong(), in.readVInt());
  }

  private String text() {
    int length = in.readVInt();
    int from = in.getPosition();
    if (units.length < PackedText.maxUnits(length)) {
      units = new char[PackedText.maxUnits(length)];
    }
    int count = PackedText.unpack(bytes, from, from + length, units);
    in.skipBytes(length);
    return new String(units, 0, count);
  }
}

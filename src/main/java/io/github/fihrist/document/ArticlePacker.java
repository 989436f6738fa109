// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.article.Article;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A whole article in one row of bytes, which {@link ArticleUnpacker} reads: its texts as {@link
 * PackedText}, each with the number of its bytes before it, and a byte before each part that may be
 * absent, 1 if it is there, else 0. Packs one article.
 */
final class ArticlePacker {
  /** Seven bits of a number and one that says whether more follow. */
  private static final int MAX_NUMBER_BYTES = 5;

  private byte[] bytes = new byte[256];
  private int size;

  private ArticlePacker() {}

  static BytesRef pack(Article article) {
    ArticlePacker packer = new ArticlePacker();
    packer.text(article.id());
    packer.optional(article.title());
    packer.optional(article.date());
    packer.optional(article.source());
    packer.optional(article.author());
    packer.optional(article.category());
    packer.optional(article.url());
    packer.number(article.tags().size());
    article.tags().forEach(packer::text);
    packer.number(article.attributes().size());
    for (Map.Entry<String, String> attribute : article.attributes().entrySet()) {
      packer.text(attribute.getKey());
      packer.text(attribute.getValue());
    }
    packer.text(article.body());
    return new BytesRef(packer.bytes, 0, packer.size);
  }

  private void optional(@Nullable String text) {
    number(text == null ? 0 : 1);
    if (text != null) {
      text(text);
    }
  }

  private void optional(@Nullable Instant date) {
    number(date == null ? 0 : 1);
    if (date != null) {
      bytes = ArrayUtil.grow(bytes, size + Long.BYTES);
      BitUtil.VH_LE_LONG.set(bytes, size, date.getEpochSecond());
      size += Long.BYTES;
      number(date.getNano());
    }
  }

  private void text(String text) {
    // How long it is stands before it, and is known after it.
    int from = size + MAX_NUMBER_BYTES;
    bytes = ArrayUtil.grow(bytes, from + PackedText.maxBytes(text));
    int length = PackedText.pack(text, bytes, from) - from;
    number(length);
    System.arraycopy(bytes, from, bytes, size, length);
    size += length;
  }

  private void number(int number) {
    bytes = ArrayUtil.grow(bytes, size + MAX_NUMBER_BYTES);
    int left = number;
    while (left > 0x7F) {
      bytes[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }
}

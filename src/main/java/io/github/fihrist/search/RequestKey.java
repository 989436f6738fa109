// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A number for what decides the hits of a request and their order; the same in every process. */
final class RequestKey {
  private static final String STANDARD = RankingOptions.standard().toString();

  private RequestKey() {}

  static int of(SearchRequest request) {
    CRC32 crc = new CRC32();
    String text =
        request.order().name()
            + request.arabicOperators()
            + (request.order() == Order.RELEVANCE ? text(request.ranking()) : "")
            + request.selection().key()
            + request.query();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  /** Four numbers take longer to print than all the rest, and are mostly the same. */
  private static String text(RankingOptions ranking) {
    return ranking.equals(RankingOptions.standard()) ? STANDARD : ranking.toString();
  }

  /** The cursor of a request, which must be its own. */
  static Cursor require(Cursor cursor, SearchRequest request) {
    boolean byRelevance = request.order() == Order.RELEVANCE;
    if (cursor.request() != of(request) || cursor.scores().isPresent() != byRelevance) {
      throw new IllegalArgumentException(
          "the cursor is of another request: '"
              + cursor
              + "'; keep query, filters, order and ranking from page to page");
    }
    return cursor;
  }
}

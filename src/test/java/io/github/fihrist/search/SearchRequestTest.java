// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SearchRequestTest {

  @Test
  void asksForTenHitsUnlessTold() {
    SearchRequest request = SearchRequest.of("كتاب");
    assertEquals(10, request.limit());
    assertEquals(0, request.offset());
    assertEquals(Order.RELEVANCE, request.order());
  }

  @Test
  void numbersOutOfRangeAreNamed() {
    check("limit must be in 1..1000: 0", SearchRequest.builder("").limit(0));
    check("limit must be in 1..1000: 1001", SearchRequest.builder("").limit(1001));
    check("offset must be in 0..10000: -1", SearchRequest.builder("").offset(-1));
    check("offset must be in 0..10000: 10001", SearchRequest.builder("").offset(10_001));
  }

  @Test
  void swappedDatesAreNamed() {
    check(
        "from must not be after to: 2022-01-02 > 2022-01-01",
        SearchRequest.builder("").from(LocalDate.of(2022, 1, 2)).to(LocalDate.of(2022, 1, 1)));
  }

  private static void check(String message, SearchRequestBuilder request) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, request::build).getMessage());
  }
}

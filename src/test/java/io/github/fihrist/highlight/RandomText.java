// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import java.util.List;
import java.util.Random;

/** Text of everything that has ever broken a snippet, from a seed. */
final class RandomText {
  private static final List<String> PIECES =
      List.of(
          "كتاب",
          "الكتاب",
          "وبالكتاب",
          "كِتَابٌ",
          "كـــتاب",
          "معرض",
          "مدينة",
          "مدينه",
          "شرکة",
          "علی",
          "أسعار",
          "ا\u0654سعار",
          "\uFEB3\uFEFC\uFEE1",
          "في",
          "من",
          "د.",
          "أ.د.",
          "ص.ب.",
          "3.5",
          "١٬٥٠٠",
          "2020-05-12",
          "10-15",
          "COVID-19",
          "World Bank (WB)",
          "C++",
          "+966 11 465",
          "20%",
          "e\u0301t\u0301",
          "www.example.org?q=1",
          "\uD83D\uDE00",
          "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "\uD83C\uDDF8\uD83C\uDDE6",
          "\uD835\uDC00",
          "<script>alert('x')</script>",
          "&amp;",
          "&",
          "\"",
          "'",
          "<b>",
          "«",
          "»",
          "(",
          ")",
          "[12]",
          "،",
          "؛",
          "؟",
          "!",
          ".",
          "...",
          "…",
          "۔",
          ":",
          "\u200C",
          "\u200D",
          "\u200F",
          "\u200E",
          "\u202E",
          "\u202C",
          "\u2067",
          "\u2069",
          "\u064E",
          "\u06DD",
          "\u061C",
          "\u00A0",
          "#كتاب_جديد",
          "الـUN",
          "انتهى.وبدأ");
  private static final List<String> GAPS =
      List.of(" ", " ", " ", " ", "", "  ", "\n", "\n\n", "\r\n", "\t");

  private RandomText() {}

  static String of(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(pieces + 1);
    for (int i = 0; i < count; i++) {
      text.append(pick(random, PIECES)).append(pick(random, GAPS));
    }
    return text.toString();
  }

  static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.fihrist.analysis.LetterGrams;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.WordForms;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.junit.jupiter.api.Test;

class GramStreamTest {

  @Test
  void aGramOfSeveralWordsIsThereOnceWithItsNumber() throws IOException {
    Map<String, Integer> counts = check("كتاب كتاب باب");
    assertEquals(3, counts.get("اب$"));
    assertEquals(2, counts.get("^كت"));
  }

  @Test
  void aTextWithoutWordsOfContentHasNone() throws IOException {
    assertEquals(Map.of(), check("من في 1990"));
  }

  @Test
  void anyTextHasTheGramsOfItsWords() throws IOException {
    Random random = new Random(3);
    for (int text = 0; text < 50; text++) {
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < random.nextInt(2000); i++) {
        letters.appendCodePoint(
            switch (random.nextInt(12)) {
              case 0, 1 -> ' ';
              case 2 -> 0x1F300 + random.nextInt(0x100);
              case 3 -> 1 + random.nextInt(0x250);
              default -> 0x0621 + random.nextInt(0x2A);
            });
      }
      check(letters.toString());
    }
  }

  /** The stream's counts, after comparing them with the grams one by one; played twice. */
  private static Map<String, Integer> check(String text) throws IOException {
    List<WordForms> words =
        TextAnalysis.standard().tokens(text).stream().map(Token::forms).toList();
    Map<String, Integer> expected = new TreeMap<>();
    words.forEach(
        word -> LetterGrams.of(word).forEach(gram -> expected.merge(gram, 1, Integer::sum)));
    try (GramStream stream = new GramStream(List.of(TextAnalysis.standard().analyzed(text)))) {
      assertEquals(expected, played(stream));
      assertEquals(expected, played(stream));
    }
    return expected;
  }

  private static Map<String, Integer> played(GramStream stream) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    BytesTermAttribute term = stream.getAttribute(BytesTermAttribute.class);
    TermFrequencyAttribute frequency = stream.getAttribute(TermFrequencyAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      String gram = term.getBytesRef().utf8ToString();
      assertFalse(counts.containsKey(gram), () -> "twice: " + gram);
      counts.put(gram, frequency.getTermFrequency());
    }
    stream.end();
    return counts;
  }
}

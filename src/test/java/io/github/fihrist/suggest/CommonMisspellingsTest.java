// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommonMisspellingsTest {
  private final CommonMisspellings misspellings = CommonMisspellings.standard();

  @Test
  void whatEverybodyMeansIsKnown() {
    assertEquals(Optional.of(List.of("هذا")), misspellings.meantBy("هاذا"));
    assertEquals(Optional.of(List.of("لكن")), misspellings.meantBy("لاكن"));
    assertEquals(Optional.of(List.of("مسءوليه")), misspellings.meantBy("مسءليه"));
    assertEquals(Optional.of(List.of("ان", "شاء", "الله")), misspellings.meantBy("انشالله"));
    assertEquals(Optional.empty(), misspellings.meantBy("كتاب"));
  }

  @Test
  void eachLineIsWhatIsMeantAndOneOrMoreMisspellingsOfIt() {
    for (String line : CommonMisspellings.lines()) {
      assertTrue(line.matches("[^\t]+\t[^\t ]+( [^\t ]+)*"), line);
    }
  }

  @Test
  void eachIsFoundByWhatTheAnalysisMakesOfIt() {
    for (String line : CommonMisspellings.lines()) {
      String[] columns = line.split("\t");
      for (String typed : columns[1].split(" ")) {
        // What the analysis reads as two words is found as it is.
        if (TextAnalysis.standard().tokens(typed).size() == 1) {
          List<String> meant = List.of(folded(columns[0]).split(" "));
          assertEquals(Optional.of(meant), misspellings.meantBy(folded(typed)), line);
        }
      }
    }
  }

  @Test
  void noMisspellingStandsTwice() {
    Map<String, String> lines = new HashMap<>();
    for (String line : CommonMisspellings.lines()) {
      for (String typed : line.split("\t")[1].split(" ")) {
        String other = lines.put(folded(typed), line);
        assertEquals(null, other, line);
      }
    }
  }

  @Test
  void noMisspellingIsWhatIsMeantToASearch() {
    for (String line : CommonMisspellings.lines()) {
      String[] columns = line.split("\t");
      for (String typed : columns[1].split(" ")) {
        assertNotEquals(folded(columns[0]), folded(typed), line);
      }
    }
  }

  @Test
  void noMisspellingIsMeantByAnother() {
    for (String line : CommonMisspellings.lines()) {
      for (String word : folded(line.split("\t")[0]).split(" ")) {
        assertFalse(misspellings.meantBy(word).isPresent(), line);
      }
    }
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    for (Token token : TextAnalysis.standard().tokens(text)) {
      folded.append(folded.isEmpty() ? "" : " ").append(token.forms().exact());
    }
    return folded.toString();
  }
}

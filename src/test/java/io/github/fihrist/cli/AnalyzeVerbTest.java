// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnalyzeVerbTest {
  private static final String TEXT = "افتتح الوزير معرض الكتاب";

  @Test
  void everyWordIsShownInAllItsViews() {
    String expected =
        tokens(TEXT).stream()
            .map(token -> line(TEXT.substring(token.start(), token.end()), token.forms()))
            .collect(Collectors.joining("\t", "", "\n"));
    assertEquals(expected, Ran.fihrist("analyze", TEXT).output());
  }

  @Test
  void wordsNeedNoQuotes() {
    assertEquals(
        Ran.fihrist("analyze", TEXT).output(),
        Ran.fihrist("analyze", "افتتح", "الوزير", "معرض", "الكتاب").output());
  }

  @Test
  void everyInputLineGivesOneOutputLine() {
    String output = Ran.withInput("كتاب\n\n؟!\r\nمعرض", "analyze").output();
    List<String> lines = output.lines().toList();
    assertEquals(4, lines.size());
    assertEquals(Ran.fihrist("analyze", "كتاب").output(), lines.get(0) + "\n");
    assertEquals("", lines.get(1));
    assertEquals("", lines.get(2));
    assertEquals(Ran.fihrist("analyze", "معرض").output(), lines.get(3) + "\n");
  }

  @Test
  void oneViewGivesItsIndexTerms() {
    for (View view : View.values()) {
      String expected =
          tokens(TEXT).stream()
              .flatMap(token -> token.forms().terms(view).stream())
              .collect(Collectors.joining(" ", "", "\n"));
      assertEquals(expected, Ran.fihrist("analyze", "--view", Values.name(view), TEXT).output());
    }
  }

  @Test
  void unknownViewIsNamed() {
    Ran.fihrist("analyze", "--view", "root", "كتاب")
        .wrongUsage(
            "invalid value for option '--view': must be one of exact, stem, lemma: 'root'",
            "see 'fihrist analyze --help'");
  }

  @Test
  void jsonHasTheSameWords() {
    Json json = Json.parse(Ran.fihrist("analyze", "--json", TEXT).output());
    assertEquals(TEXT, json.at("text"));
    List<Token> tokens = tokens(TEXT);
    assertEquals(tokens.size(), json.size("tokens"));
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      assertEquals(token.start(), json.at("tokens", i, "start"));
      assertEquals(token.end(), json.at("tokens", i, "end"));
      assertEquals(token.forms().stem(), json.at("tokens", i, "stem"));
      assertEquals(token.forms().lemmas(), json.at("tokens", i, "lemmas"));
      assertEquals("content", json.at("tokens", i, "class"));
    }
  }

  @Test
  void wordsThatLookLikeOptionsOrFilesAreWords() {
    assertEquals(
        Ran.fihrist("analyze", "الصين").output().substring(5),
        Ran.fihrist("analyze", "-الصين").output().substring(5));
    assertEquals(
        Ran.fihrist("analyze", "json").output(), Ran.fihrist("analyze", "--", "--json").output());
    assertEquals(Ran.fihrist("analyze", "كتاب").output(), Ran.fihrist("analyze", "@كتاب").output());
  }

  private static List<Token> tokens(String text) {
    return TextAnalysis.standard().tokens(text);
  }

  private static String line(String word, WordForms forms) {
    return word
        + " → exact="
        + forms.exact()
        + " stem="
        + forms.stem()
        + " lemma="
        + String.join("|", forms.lemmas())
        + " class=content";
  }
}

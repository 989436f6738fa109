// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.junit.jupiter.api.Test;

class WordBlockTest {
  private static final List<WordClass> CLASSES = List.of(WordClass.values());
  private static final WordForms BOOK =
      new WordForms("وكتبه", "وكتبه", "كتب", List.of("كتاب", "كتب"), WordClass.CONTENT);

  @Test
  void aWordComesBackAsItWentIn() {
    assertEquals(BOOK, WordBlock.forms(oneWord("وكتبه", BOOK)));
  }

  @Test
  void aBlockIsOfItsLettersAndOfNoOthers() {
    byte[] block = oneWord("وكتبه", BOOK);
    char[] text = "في وكتبها".toCharArray();
    assertTrue(WordBlock.isOf(block, text, 3, 8));
    assertFalse(WordBlock.isOf(block, text, 3, 9));
    assertFalse(WordBlock.isOf(block, text, 4, 9));
  }

  @Test
  void latinLettersAreNotTakenForArabicOnesAsFarBehindTheFirst() {
    WordForms word = new WordForms("AB", "ab", "ab", List.of("ab"), WordClass.CONTENT);
    byte[] block = oneWord("AB", word);
    assertTrue(WordBlock.isOf(block, "AB".toCharArray(), 0, 2));
    assertFalse(WordBlock.isOf(block, new char[] {0x0641, 0x0642}, 0, 2));
  }

  @Test
  void anOrdinaryWordTakesUnderFiftyBytes() {
    assertTrue(oneWord("وكتبه", BOOK).length < 34, "16 more for the array");
  }

  @Test
  void noWordAndTwoWordsComeBackAsTheyWentIn() {
    assertEquals(List.of(), WordBlock.parts(WordBlock.of("\u064E", List.of())));
    WordForms servant = new WordForms("عبد", "عبد", "عبد", List.of("عبد"), WordClass.CONTENT);
    WordForms god = new WordForms("الله", "الله", "الله", List.of("الله"), WordClass.CONTENT);
    byte[] both =
        WordBlock.of("عبدالله", List.of(new WordPart(0, 3, servant), new WordPart(3, 7, god)));
    assertFalse(WordBlock.isOneWord(both));
    List<WordBlock.Part> parts = WordBlock.parts(both);
    assertEquals(2, parts.size());
    assertEquals(3, parts.getLast().start());
    assertEquals(7, parts.getLast().end());
    assertEquals(god, WordBlock.forms(parts.getLast().block()));
  }

  @Test
  void anyLettersAndAnyTermsComeBackAsTheyWentIn() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      String run = letters(random, 1 + random.nextInt(255));
      List<String> lemmas = new ArrayList<>();
      for (int lemma = random.nextInt(40); lemma >= 0; lemma--) {
        lemmas.add(letters(random, 1 + random.nextInt(20)));
      }
      WordForms word =
          new WordForms(
              letters(random, 300),
              letters(random, 12),
              run.substring(random.nextInt(run.length())),
              lemmas,
              CLASSES.get(random.nextInt(CLASSES.size())));
      byte[] block = oneWord(run, word);
      assertEquals(word, WordBlock.forms(block));
      assertEquals(word.wordClass(), WordBlock.wordClass(block));
      char[] text = run.toCharArray();
      assertTrue(WordBlock.isOf(block, text, 0, text.length));
      assertEquals(WordCache.hash(text, 0, text.length), WordBlock.hash(block));
      for (View view : View.values()) {
        assertEquals(word.terms(view), terms(block, view));
        String first = view == View.EXACT ? word.exact() : word.terms(view).getFirst();
        assertEquals(first.length(), WordBlock.length(block, view));
      }
    }
  }

  private static byte[] oneWord(String run, WordForms word) {
    return WordBlock.of(run, List.of(new WordPart(0, run.length(), word)));
  }

  private static List<String> terms(byte[] block, View view) {
    CharTermAttributeImpl term = new CharTermAttributeImpl();
    BytesRefBuilder bytes = new BytesRefBuilder();
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < WordBlock.count(block, view); i++) {
      WordBlock.copyTerm(block, view, i, term);
      terms.add(term.toString());
      WordBlock.copyUtf8(block, view, i, bytes);
      assertEquals(new BytesRef(term), bytes.get());
    }
    return terms;
  }

  /** Of one script mostly, sometimes of several. */
  private static String letters(Random random, int most) {
    int script = random.nextInt(4);
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      letters.append(
          (char)
              switch (script) {
                case 0 -> 'a' + random.nextInt(26);
                case 1 -> random.nextInt(0xD800);
                default -> 0x0620 + random.nextInt(0x50);
              });
    }
    return letters.toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.Test;

class StoredSignsTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  @Test
  void eachWordHasTheSignThatAnalysingItGives() {
    for (int size : new int[] {0, 1, 2, 7, 100, 5000}) {
      Set<String> words = words(new Random(size), size);
      StoredSigns signs = signs(words);
      assertTrue(signs.size() >= words.size() && signs.size() <= 2 * words.size());
      for (String word : words) {
        assertEquals(ANALYSIS.sign(word.toCharArray()), signs.get(key(word)), word);
      }
      for (String word : words(new Random(-1 - size), 100)) {
        if (!words.contains(word)) {
          assertEquals(WordSigns.UNKNOWN, signs.get(key(word)), word);
        }
      }
    }
  }

  @Test
  void everyOtherWayToWriteAWordHasTheSignThatAnalysingItGives() {
    List<String> words =
        List.of(
            "كتاب", "أيضا", "مبنى", "ماء", "عبدالرحمن", "والاستراتيجيات", "don't", "u.n", "book");
    StoredSigns signs = signs(words);
    for (String run :
        List.of(
            "كِتَاب",
            "كتـــاب",
            "أيضاً",
            "أيضًا",
            "مبنىً",
            "وَالِاستراتيجيّات",
            "عبـدالرحمن",
            "Book")) {
      assertEquals(ANALYSIS.sign(run.toCharArray()), get(signs, run), run);
    }
    int known = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      String run = marked(random, words.get(random.nextInt(words.size())));
      long sign = get(signs, run);
      known += sign == WordSigns.UNKNOWN ? 0 : 1;
      if (sign != WordSigns.UNKNOWN) {
        assertEquals(ANALYSIS.sign(run.toCharArray()), sign, run);
      }
    }
    assertTrue(known > 10_000, "known " + known);
  }

  private static long get(StoredSigns signs, String run) {
    return signs.get(key(run), run.toCharArray(), 0, run.length());
  }

  private static String marked(Random random, String word) {
    String marks = "\u064B\u064C\u064D\u064E\u0651\u0652\u0640\u200D\u0653\u0654\u0670\u06E7";
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      marked.append(word.charAt(i));
      if (random.nextInt(3) == 0) {
        marked.append(marks.charAt(random.nextInt(marks.length())));
      }
    }
    return marked.toString();
  }

  @Test
  void longWordsAndForeignOnesHaveKeysToo() {
    assertEquals(4, signs(List.of("كتاب", "والاستراتيجيات", "book", "پاريس")).size());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Set<String> words = words(new Random(3), 1000);
    StoredSigns read = StoredSigns.read(written(signs(words)), ANALYSIS);
    for (String word : words) {
      assertEquals(ANALYSIS.sign(word.toCharArray()), read.get(key(word)), word);
    }
  }

  @Test
  void signsOfAnotherAnalysisAreNotUsed() throws IOException {
    TextAnalysis other = ANALYSIS.with(UserDictionary.builder().lemma("بلوكتشين", "كتلة").build());
    assertSame(StoredSigns.NONE, StoredSigns.read(written(signs(List.of("كتاب"))), other));
  }

  @Test
  void moreWordsThanAreEverWrittenAreRefused() throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(ANALYSIS.fingerprint());
    out.writeInt(2 * StoredSigns.MAX_WORDS + 1);
    ByteArrayDataInput in = new ByteArrayDataInput(out.toArrayCopy());
    assertThrows(CorruptIndexException.class, () -> StoredSigns.read(in, ANALYSIS));
  }

  @Test
  void aTextOfStoredWordsIsFoundWithoutAnalysingWhatNobodyAsksFor() {
    String text =
        "ارتفعت أسعار النفط في الأسواق العالمية بعد قرار المنظمة خفض الإنتاج وقال كتابنا إن"
            + " الأطفال يقرؤون في المدارس قصصا عن البحار والجبال والمدن القديمة";
    TermSet terms = TermSet.of(List.of("كتاب"));
    StoredSigns signs = signs(List.of(text.split(" ")));
    // One that has met no word yet.
    TextAnalysis fresh = ANALYSIS.with(UserDictionary.EMPTY);
    WordFinder finder = fresh.finder(text.toCharArray(), terms, signs);
    int looked = 0;
    boolean found = false;
    while (finder.next()) {
      looked++;
      found |= finder.forms().lemmas().contains("كتاب");
    }
    assertTrue(found);
    assertTrue(looked < 5, "looked at " + looked);
  }

  private static StoredSigns signs(Iterable<String> words) {
    StoredSigns.Builder signs = new StoredSigns.Builder(ANALYSIS);
    words.forEach(signs::add);
    return signs.build();
  }

  private static ByteArrayDataInput written(StoredSigns signs) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    signs.write(out);
    return new ByteArrayDataInput(out.toArrayCopy());
  }

  private static long key(String word) {
    return WordSigns.key(word.toCharArray(), 0, word.length());
  }

  /** Different ones, some of them of the language. */
  private static Set<String> words(Random random, int size) {
    String letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى123";
    Set<String> words = new LinkedHashSet<>();
    for (String word : List.of("وزير", "أطفال", "بيوتهم", "عبدالرحمن", "على", "1990", "الأنهار")) {
      if (words.size() < size) {
        words.add(word);
      }
    }
    while (words.size() < size) {
      StringBuilder word = new StringBuilder();
      for (int length = 1 + random.nextInt(WordSigns.KEY_CHARS); length > 0; length--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      words.add(word.toString());
    }
    return words;
  }
}

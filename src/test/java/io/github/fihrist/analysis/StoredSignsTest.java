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
      assertEquals(words.size(), signs.size());
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
  void wordsWithoutAKeyAreLeftOut() {
    assertEquals(1, signs(List.of("كتاب", "", "والاستراتيجيات", "book", "كتاب book")).size());
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
    out.writeInt(StoredSigns.MAX_WORDS + 1);
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

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Words of the user's own, from code and from files. */
class UserDictionaryTest {
  @TempDir Path folder;

  private static WordForms word(UserDictionary dictionary, String word) {
    return TextAnalysis.standard().with(dictionary).tokens(word).getFirst().forms();
  }

  private static void fails(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }

  @Test
  void protectedWordsStayWholeInAllSpellingsAndBehindClitics() {
    UserDictionary dictionary = UserDictionary.builder().protectWord("السيارات").build();
    assertEquals(List.of("السيارات"), word(dictionary, "السَّيَّارات").lemmas());
    assertEquals(List.of("السيارات"), word(dictionary, "والسيارات").lemmas());
    assertEquals("السيارات", word(dictionary, "والسيارات").stem());
    assertEquals("والسيارات", word(dictionary, "والسيارات").exact());
  }

  @Test
  void protectedWordsAreNotFoundInWordsOfTheirOwn() {
    UserDictionary dictionary = UserDictionary.builder().protectWord("لام").build();
    assertEquals(
        TextAnalysis.standard().tokens("كلام").getFirst().forms(), word(dictionary, "كلام"));
  }

  @Test
  void protectedCompoundsAreNotParted() {
    UserDictionary dictionary = UserDictionary.builder().protectWord("عبدالرحمن").build();
    assertEquals(1, TextAnalysis.standard().with(dictionary).tokens("عبدالرحمن").size());
  }

  @Test
  void lemmasReplaceThoseOfTheLexicon() {
    UserDictionary dictionary = UserDictionary.builder().lemma("تلفزيونات", "تلفاز").build();
    assertEquals(List.of("تلفاز"), word(dictionary, "تلفزيونات").lemmas());
    assertEquals(List.of("تلفاز"), word(dictionary, "بتلفزيونات").lemmas());
  }

  @Test
  void synonymsShareALemmaInAllTheirForms() {
    UserDictionary dictionary =
        UserDictionary.builder().synonyms("سيارة", "مركبة").synonyms("COVID", "كوفيد").build();
    String group = word(dictionary, "سيارة").lemmas().getFirst();
    assertTrue(word(dictionary, "والمركبة").lemmas().contains(group));
    assertTrue(word(dictionary, "مركبات").lemmas().contains(group));
    assertTrue(
        word(dictionary, "كوفيد").lemmas().contains(word(dictionary, "covid").lemmas().getFirst()));
    assertTrue(word(dictionary, "كتاب").lemmas().equals(List.of("كتاب")));
  }

  @Test
  void linesThatShareAWordAreOneGroup() {
    UserDictionary dictionary =
        UserDictionary.builder().synonyms("سيارة", "مركبة").synonyms("مركبة", "عربة").build();
    String group = word(dictionary, "سيارة").lemmas().getFirst();
    assertTrue(word(dictionary, "عربة").lemmas().contains(group));
  }

  @Test
  void filesAreReadWithCommentsAndBothCommas() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "# names\n\nفيفا\n  ناسا \n");
    Path synonyms =
        Files.writeString(folder.resolve("synonyms.txt"), "\uFEFFأمريكا, أميركا\nسيارة، مركبة\n");
    Path lemmas = Files.writeString(folder.resolve("lemmas.txt"), "تلفزيونات => تلفاز\n");
    UserDictionary dictionary =
        UserDictionary.builder().protectedWords(words).synonyms(synonyms).lemmas(lemmas).build();
    assertEquals(List.of("فيفا", "ناسا"), List.copyOf(dictionary.protectedWords()));
    assertEquals(
        List.of(List.of("أمريكا", "أميركا"), List.of("سيارة", "مركبة")), dictionary.synonyms());
    assertEquals("تلفاز", dictionary.lemmas().get("تلفزيونات"));
  }

  @Test
  void mistakesAreToldWithFileAndLine() throws IOException {
    Path words = Files.writeString(folder.resolve("w"), "فيفا\nسيدي بوزيد\n");
    fails(
        words + ":2: a protected word must be one word: 'سيدي بوزيد'; write one word a line",
        () -> UserDictionary.builder().protectedWords(words));
    Path several = Files.writeString(folder.resolve("s"), "#\nأمريكا, الولايات المتحدة\n");
    fails(
        several
            + ":2: a synonym must be one word: 'الولايات المتحدة'; "
            + "expressions of several words are not supported",
        () -> UserDictionary.builder().synonyms(several));
    Path lone = Files.writeString(folder.resolve("l"), "أمريكا\n");
    fails(
        lone + ":1: expected two synonyms or more, separated by commas: 'أمريكا'",
        () -> UserDictionary.builder().synonyms(lone));
    Path arrow = Files.writeString(folder.resolve("a"), "تلفزيونات = تلفاز\n");
    fails(
        arrow + ":1: expected 'form => lemma': 'تلفزيونات = تلفاز'",
        () -> UserDictionary.builder().lemmas(arrow));
    Path twice = Files.writeString(folder.resolve("t"), "كتب => كتاب\nكتب => كاتب\n");
    fails(
        twice + ":2: 'كتب' has the lemma 'كتاب' already; remove one of them",
        () -> UserDictionary.builder().lemmas(twice));
  }

  @Test
  void mistakesInCodeAreToldWithoutAPlace() {
    fails(
        "a form must be one word: ''; expressions of several words are not supported",
        () -> UserDictionary.builder().lemma("", "كتاب"));
    fails(
        "a lemma must be one word: 'عبدالرحمن'; expressions of several words are not supported",
        () -> UserDictionary.builder().lemma("عبيد", "عبدالرحمن"));
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    Path file = Files.write(folder.resolve("latin"), new byte[] {(byte) 0xC7, (byte) 0xE1, 10});
    assertEquals(
        file + ": not UTF-8 text; save the file as UTF-8",
        assertThrows(IOException.class, () -> UserDictionary.builder().synonyms(file))
            .getMessage());
  }

  @Test
  void fingerprintChangesWithEachEntryAndRule() {
    String own = TextAnalysis.standard().fingerprint();
    assertEquals(own, TextAnalysis.standard().with(UserDictionary.EMPTY).fingerprint());
    List<UserDictionary> dictionaries =
        List.of(
            UserDictionary.builder().protectWord("فيفا").build(),
            UserDictionary.builder().protectWord("ناسا").build(),
            UserDictionary.builder().synonyms("سيارة", "مركبة").build(),
            UserDictionary.builder().synonyms("مركبة", "سيارة").build(),
            UserDictionary.builder().lemma("فيفا", "ناسا").build());
    long different =
        dictionaries.stream()
            .map(dictionary -> TextAnalysis.standard().with(dictionary).fingerprint())
            .filter(fingerprint -> !fingerprint.equals(own))
            .distinct()
            .count();
    assertEquals(dictionaries.size(), different);
    assertEquals("fihrist-1-aa", TextAnalysis.fingerprint("1", "aa", ""));
    assertEquals("fihrist-2-ab-c", TextAnalysis.fingerprint("2", "ab", "c"));
  }
}

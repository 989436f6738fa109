// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where words begin and end. */
class TokenizingTest {
  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  /** The words as they stand in the text, parted by a bar. */
  private static void check(String text, String words) {
    String found =
        ANALYSIS.tokens(text).stream()
            .map(token -> text.substring(token.start(), token.end()))
            .collect(Collectors.joining("|"));
    assertEquals(words, found);
  }

  private static void checkExact(String text, String terms) {
    assertEquals(
        terms,
        ANALYSIS.tokens(text).stream()
            .map(token -> token.forms().exact())
            .collect(Collectors.joining("|")));
  }

  @Test
  void fullStopsPartWordsButNotInitials() {
    check("انتهى.وبدأ", "انتهى|وبدأ");
    check("د.سمير", "د|سمير");
    check("أ.د.سمير", "أ.د|سمير");
    check("ص.ب. 123", "ص.ب|123");
    check("U.N. said", "U.N|said");
    checkExact("U.N.", "un");
    check("م.ا.ك", "م.ا.ك");
    check("end.Begin", "end|Begin");
    check("كتاب...قلم", "كتاب|قلم");
  }

  @Test
  void punctuationHashtagsAndUnderscoresPartWords() {
    check("#معرض_الكتاب", "معرض|الكتاب");
    check("كتاب،قلم؛هل؟«نعم»", "كتاب|قلم|هل|نعم");
    check("@user_name", "user|name");
    check("كتاب/قلم-ورق", "كتاب|قلم|ورق");
    check("(كتاب)[قلم]{ورق}", "كتاب|قلم|ورق");
    check("\uFD3Eكتاب\uFD3F", "كتاب");
    check("سؤال\u06D4جواب\u06DDآية", "سؤال|جواب|آية");
    check("تحيا\uD83D\uDE00مصر", "تحيا|مصر");
  }

  @Test
  void numbersAreOneWordInAllTheirWaysOfWriting() {
    checkExact("١٩٩٠ ۱۹۹۰ 1990 1990م ١٩٩٠م.", "1990|1990|1990|1990|1990");
    checkExact("١٬٥٠٠ 1,500 ١،٥٠٠ 1500", "1500|1500|1500|1500");
    checkExact("١٤٠٠هـ ١٤٠٠ه 1400", "1400|1400|1400");
    checkExact("3.5 ٣٫٥ 3,5 ٣،٥", "3.5|3.5|3.5|3.5");
    checkExact("1.500.000 1,500,000.5", "1500000|1500000.5");
    checkExact("1,2,3 1990,1991", "1|2|3|1990|1991");
    checkExact("12/5/2020 10:30", "12|5|2020|10|30");
    checkExact("192.168.1.1 3.14.15", "192.168.1.1|3.14.15");
    check("15كم 20% 5م، 3.5GB 20GB 1st", "15|كم|20|5م|3.5|GB|20GB|1st");
    check("2محمد", "2|محمد");
  }

  @Test
  void cliticsThatLeanOnOtherScriptsGo() {
    check("الـUN وال20 و20 بـ20 بالـWHO", "UN|20|20|20|WHO");
    check("لـ«الشرق»", "الشرق");
    check("هـ", "هـ");
    check("محمدUN", "محمد|UN");
  }

  @Test
  void otherScriptsHaveTheirOwnWords() {
    checkExact("Elections elections", "elections|elections");
    checkExact("COVID-19", "covid|19");
    checkExact("don't John’s", "don't|john");
    checkExact("中文 日本", "中|文|日|本");
    checkExact("Москва", "москва");
    check("\uD800\uDC80\uD800\uDC81 \uD800 \uDC00", "\uD800\uDC80\uD800\uDC81");
    checkExact("ﬁle ＡＢ", "file|ab");
  }

  @Test
  void compoundsAreTwoWordsWithTheirOwnPlaces() {
    check("عبدالرحمن", "عبد|الرحمن");
    check("عَبْدُالرَّحْمَٰن", "عَبْدُ|الرَّحْمَٰن");
    check("عب\u0640\u0640د\u0640الرح\u0640من", "عب\u0640\u0640د\u0640|الرح\u0640من");
    check("وعبدالله", "وعبد|الله");
    check("عبد\uFDF2", "عبد\uFDF2".substring(0, 3) + "|\uFDF2");
    check("نورالدين", "نور|الدين");
    check("صلاحالدين", "صلاح|الدين");
    check("نصرالله", "نصر|الله");
    check("أبوبكر", "أبو|بكر");
    check("أبوالفضل", "أبو|الفضل");
    check("لأبوظبي", "لأبو|ظبي");
    check("يَ\u0640\u0670قوم", "يَ\u0640\u0670قوم");
  }

  @Test
  void wordsThatOnlyLookLikeCompoundsStayWhole() {
    for (String word :
        new String[] {
          "والدين",
          "الوالدين",
          "الخالدين",
          "خالدين",
          "أبواب",
          "أبوابها",
          "أبوه",
          "أبوها",
          "أبوية",
          "أبوته",
          "والله",
          "بالله",
          "معبد",
          "عبدة",
          "أبواق",
          "عبدالـ",
          "المجاهدين"
        }) {
      assertEquals(1, ANALYSIS.tokens(word).size(), word);
    }
  }

  @Test
  void declinedFathersMeet() {
    String lemma = ANALYSIS.tokens("أبو").getFirst().forms().lemmas().getFirst();
    for (String father : new String[] {"أبا", "أبي", "ابو"}) {
      assertEquals(lemma, ANALYSIS.tokens(father).getFirst().forms().lemmas().getFirst());
    }
  }

  @Test
  void marksAloneAreNoWords() {
    for (String text :
        new String[] {
          "", " ", "\u0640", "\u064E\u064F", "\u0640\u064E", "\u200F", "\uFE70", "ــــ", "\u0301"
        }) {
      check(text, "");
    }
  }
}

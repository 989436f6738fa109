// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.analysis.Conjugation.Use;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConjugationTest {
  @Test
  void soundVerbTakesAllEndings() {
    check(
        verb("كتب", "I", "كتب", "يكتب"),
        "كتب كتبت كتبوا كتبنا كتبتم كتبن كتبا كتبتا يكتب تكتب نكتب أكتب يكتبون تكتبون يكتبوا"
            + " يكتبان تكتبين يكتبن اكتب اكتبوا اكتبي");
  }

  @Test
  void objectPronounStandsBehindBareWaw() {
    check(verb("كتب", "I", "كتب", "يكتب"), "كتبو يكتبو كتبتمو");
  }

  @Test
  void doubledVerbOpensBeforeConsonants() {
    check(verb("مدد", "I", "مد", "يمد"), "مد مدت مدوا مددت مددنا مددن يمد يمدون يمددن يمدد مد");
  }

  @Test
  void hollowVerbShortensBeforeConsonants() {
    check(verb("قول", "I", "قال", "يقول"), "قال قالت قالوا قلت قلنا قلن يقول يقل يقلن قل قولوا");
  }

  @Test
  void hollowVerbHasAPassiveOfItsOwn() {
    check(verb("قول", "I", "قال", "يقول"), "قيل يقال تقال");
    check(verb("بيع", "I", "باع", "يبيع"), "بيع يباع بعت");
  }

  @Test
  void hollowVerbOfTheFourthFormShortensToo() {
    check(verb("رود", "IV", "أراد", "يريد"), "أراد أردت أرادوا يريد يرد أريد يراد");
  }

  @Test
  void defectiveVerbInAlefReturnsItsWaw() {
    check(verb("دعو", "I", "دعا", "يدعو"), "دعا دعت دعوا دعوت دعونا يدعو يدع يدعون دعي ادع ادعوا");
  }

  @Test
  void defectiveVerbInMaksuraReturnsItsYeh() {
    check(verb("رمي", "I", "رمى", "يرمي"), "رمى رمت رموا رميت رمينا يرمي يرم يرمون يرمى ارم");
  }

  @Test
  void defectiveVerbInYehKeepsIt() {
    check(verb("بقي", "I", "بقي", "يبقى"), "بقي بقيت بقوا بقينا يبقى يبق يبقون يبقين يبقيان");
  }

  @Test
  void assimilatedVerbHasItsWawInThePassive() {
    check(verb("وجد", "I", "وجد", "يجد"), "وجد وجدت يجد يجدون جد يوجد توجد");
  }

  @Test
  void hamzaLosesItsSeat() {
    check(verb("قرء", "I", "قرأ", "يقرأ"), "قرأ قرأت قرءوا يقرءون يقرأ قرء اقرأ");
    check(verb("سءل", "I", "سأل", "يسأل"), "سأل سألوا سءل يسأل اسأل");
  }

  @Test
  void threeImperativesLoseTheirHamza() {
    check(verb("ءخذ", "I", "أخذ", "يأخذ"), "خذ خذوا خذي");
    check(verb("ءكل", "I", "أكل", "يأكل"), "كل كلوا كلي");
  }

  @Test
  void thirdFormHasWawInThePassive() {
    check(verb("شهد", "III", "شاهد", "يشاهد"), "شاهد شوهد شوهدت يشاهد شاهدوا");
  }

  @Test
  void derivedFormsHaveTheirImperatives() {
    check(verb("علم", "II", "علم", "يعلم"), "علم علموا");
    check(verb("رسل", "IV", "أرسل", "يرسل"), "أرسل أرسلوا");
    check(verb("خدم", "X", "استخدم", "يستخدم"), "استخدم استخدموا استخدمي");
  }

  @Test
  void verbOfFourLettersIsConjugatedLikeTheSecondForm() {
    check(verb("ترجم", "QI", "ترجم", "يترجم"), "ترجم ترجمت ترجموا يترجم يترجمون");
  }

  @Test
  void endingIsWrittenOnceWithTheVerbsOwnLastLetter() {
    check(verb("ثبت", "IV", "أثبت", "يثبت"), "أثبت أثبتوا أثبتم");
    check(verb("ءمن", "IV", "آمن", "يؤمن"), "آمنا آمنوا يءمن");
  }

  @Test
  void thirdPersonsAreCommonerThanFirstAndDuals() {
    Map<String, Use> forms = Conjugation.of(verb("كتب", "I", "كتب", "يكتب"));
    assertEquals(Use.CITATION, forms.get("كتب"));
    assertEquals(Use.COMMON, forms.get("يكتبون"));
    assertEquals(Use.FIRST, forms.get("نكتب"));
    assertEquals(Use.SPOKEN, forms.get("اكتبوا"));
    assertEquals(Use.RARE, forms.get("تكتبان"));
  }

  @Test
  void participlesOfDefectiveVerbsAreGivenTheirYehBack() {
    Verb verb = new Verb("قضي", "I", "قضى", "يقضي", List.of("قضاء", "قاض", "مقضي"));
    assertEquals(Map.of("قاض", "قاضي"), verb.withYeh());
    Verb equal = new Verb("سوي", "III", "ساوى", "يساوي", List.of("مساواة", "مساو"));
    assertEquals(Map.of("مساو", "مساوي"), equal.withYeh());
    assertEquals(Map.of(), verb("كتب", "I", "كتب", "يكتب").withYeh());
  }

  private static Verb verb(String root, String form, String past, String present) {
    return new Verb(root, form, past, present, List.of());
  }

  private static void check(Verb verb, String forms) {
    Map<String, Use> made = Conjugation.of(verb);
    for (String form : forms.split(" ")) {
      assertTrue(
          made.containsKey(form), () -> form + " of " + verb.past() + " in " + made.keySet());
    }
  }
}

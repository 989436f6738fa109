// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fihrist.query.Clause.Dates;
import io.github.fihrist.query.Clause.Everything;
import io.github.fihrist.query.Clause.Fuzzy;
import io.github.fihrist.query.Clause.Group;
import io.github.fihrist.query.Clause.Occurs;
import io.github.fihrist.query.Clause.Part;
import io.github.fihrist.query.Clause.Phrase;
import io.github.fihrist.query.Clause.Prefix;
import io.github.fihrist.query.Clause.Scoped;
import io.github.fihrist.query.Clause.Wildcard;
import io.github.fihrist.query.Clause.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryParserTest {
  private static final QueryParser PARSER = QueryParser.standard();
  private static final QueryParser ARABIC = PARSER.withArabicOperators();

  @Test
  void wordsInARowAreAlternatives() {
    check("معرض الكتاب", group(may(word("معرض")), may(word("الكتاب"))));
    check("كتاب", word("كتاب"));
    check("  كتاب \n", word("كتاب"));
    check("COVID-19 C++", group(may(word("COVID-19")), may(word("C++"))));
  }

  @Test
  void signsRequireAndExclude() {
    check("معرض +كتاب -مدرسي", group(may(word("معرض")), must(word("كتاب")), not(word("مدرسي"))));
    check("-مدرسي", group(not(word("مدرسي"))));
    check("+كتاب", group(must(word("كتاب"))));
    check("+«كتاب»", phrase("كتاب", 0));
    check("روسيا - الصين", group(may(word("روسيا")), may(word("الصين")))); // a dash
  }

  @Test
  void operatorsJoin() {
    check("أ AND ب", group(must(word("أ")), must(word("ب"))));
    check("أ OR ب", group(may(word("أ")), may(word("ب"))));
    check("أ | ب || ج", group(may(word("أ")), may(word("ب")), may(word("ج"))));
    check("أ NOT ب", group(may(word("أ")), not(word("ب"))));
    check("أ AND NOT ب", group(must(word("أ")), not(word("ب"))));
    check(
        "أ AND ب OR ج && د",
        group(
            may(group(must(word("أ")), must(word("ب")))),
            may(group(must(word("ج")), must(word("د"))))));
    check("أ AND ب ج", group(may(group(must(word("أ")), must(word("ب")))), may(word("ج"))));
  }

  @Test
  void parenthesesGroup() {
    check("+(أ ب) ج", group(must(group(may(word("أ")), may(word("ب")))), may(word("ج"))));
    check("(((كتاب)))", word("كتاب"));
    check("(أ ب) ج", group(may(word("أ")), may(word("ب")), may(word("ج"))));
  }

  @Test
  void quotesOfAllKindsMakePhrases() {
    check("\"معرض الكتاب\"", phrase("معرض الكتاب", 0));
    check("«معرض الكتاب»", phrase("معرض الكتاب", 0));
    check("„معرض الكتاب“", phrase("معرض الكتاب", 0));
    check("“معرض الكتاب”", phrase("معرض الكتاب", 0));
    check("\"معرض الكتاب\"~5", phrase("معرض الكتاب", 5));
    check("\"معرض الكتاب\"~٥", phrase("معرض الكتاب", 5));
    check("«قال \"نعم\"»", phrase("قال \"نعم\"", 0));
  }

  @Test
  void starsAndQuestionMarksMakePatterns() {
    check("جام*", new Prefix("جام"));
    check("جام**،", new Prefix("جام"));
    check("م?رسة", new Wildcard("م?رسة"));
    check("*نص", new Wildcard("*نص"));
    check("م*رس*", new Wildcard("م*رس*"));
    check("كتاب\\*", word("كتاب*"));
    check("ما؟", word("ما؟"));
  }

  @Test
  void tildeMakesFuzzyWords() {
    check("كازخستان~", new Fuzzy("كازخستان", 2));
    check("كازخستان~1", new Fuzzy("كازخستان", 1));
    check("كازخستان~١", new Fuzzy("كازخستان", 1));
    check("a~b", word("a~b"));
  }

  @Test
  void fieldsHaveEnglishAndArabicNames() {
    check("title:كتاب", new Scoped(QueryField.TITLE, word("كتاب")));
    check("العنوان:كتاب", new Scoped(QueryField.TITLE, word("كتاب")));
    check("عنوان:كتاب", new Scoped(QueryField.TITLE, word("كتاب")));
    check("TITLE:كتاب", new Scoped(QueryField.TITLE, word("كتاب")));
    check("النص:جام*", new Scoped(QueryField.BODY, new Prefix("جام")));
    check("الكاتب:«طه حسين»", new Scoped(QueryField.AUTHOR, phrase("طه حسين", 0)));
    check("المصدر:الأفق", new Scoped(QueryField.SOURCE, word("الأفق")));
    check("القسم:ثقافة", new Scoped(QueryField.CATEGORY, word("ثقافة")));
    check("الوسم:كتب", new Scoped(QueryField.TAG, word("كتب")));
    check(
        "title:(معرض كتاب)",
        new Scoped(QueryField.TITLE, group(may(word("معرض")), may(word("كتاب")))));
    check("http://example.org", word("http://example.org"));
  }

  @Test
  void unsignedFiltersMustMatchAndValuesOfOneFieldAreAlternatives() {
    Clause source = new Scoped(QueryField.SOURCE, word("الأفق"));
    check("كتاب source:الأفق", group(may(word("كتاب")), must(source)));
    check("source:الأفق", source);
    check(
        "source:أ كتاب source:ب",
        group(
            must(new Scoped(QueryField.SOURCE, group(may(word("أ")), may(word("ب"))))),
            may(word("كتاب"))));
    check("كتاب | source:الأفق", group(may(word("كتاب")), may(source)));
    check("كتاب -source:الأفق", group(may(word("كتاب")), not(source)));
  }

  @Test
  void datesAreDaysMonthsYearsAndRanges() {
    checkDates("date:2021", "2021-01-01", "2021-12-31");
    checkDates("تاريخ:٢٠٢١", "2021-01-01", "2021-12-31");
    checkDates("date:2020-02", "2020-02-01", "2020-02-29");
    checkDates("date:2021-3-5", "2021-03-05", "2021-03-05");
    checkDates("date:[2020-01-01 TO 2020-12-31]", "2020-01-01", "2020-12-31");
    checkDates("التاريخ:[2020 إلى 2021-06]", "2020-01-01", "2021-06-30");
    checkDates("date:2020..2021", "2020-01-01", "2021-12-31");
    checkDates("date:[2021 TO 2020]", "2020-01-01", "2021-12-31");
    check("date:[* TO 2020]", new Dates(LocalDate.MIN, LocalDate.of(2020, 12, 31)));
    check("date:[2020 TO *]", new Dates(LocalDate.of(2020, 1, 1), LocalDate.MAX));
  }

  @Test
  void starAloneIsEverything() {
    check("*", new Everything());
    check("*:*", new Everything());
    check("* -كتاب", group(may(new Everything()), not(word("كتاب"))));
    check("* خبر * عاجل", group(may(word("خبر")), may(word("عاجل")))); // bullets
  }

  @Test
  void arabicOperatorsJoinOnlyWhereSwitchedOn() {
    check("كتاب و قلم", group(may(word("كتاب")), may(word("و")), may(word("قلم"))));
    checkArabic("كتاب و قلم", group(must(word("كتاب")), must(word("قلم"))));
    checkArabic("كتاب أو قلم", group(may(word("كتاب")), may(word("قلم"))));
    checkArabic("سفر بدون تأشيرة", group(may(word("سفر")), not(word("تأشيرة"))));
    checkArabic("سفر ليس سياحة", group(may(word("سفر")), not(word("سياحة"))));
  }

  @Test
  void arabicOperatorsWithoutOperandsAreWords() {
    checkArabic("بدون تأشيرة", group(may(word("بدون")), may(word("تأشيرة"))));
    checkArabic("كتاب أو", group(may(word("كتاب")), may(word("أو"))));
    checkArabic("و", word("و"));
    assertEquals(group(must(word("أ")), must(word("و"))), ARABIC.parse("أ و \\و").clause());
  }

  @Test
  void whatMakesNoSenseIsRepairedAndNoted() {
    checkNoted("كتاب:", word("كتاب:"));
    checkNoted("[نص", word("[نص"));
    checkNoted("AND", word("AND"), "0: 'AND' joins nothing here: searched as a word");
    checkNoted(
        "أ OR",
        group(may(word("أ")), may(word("OR"))),
        "2: 'OR' joins nothing here: searched as a word");
    checkNoted("| أ", word("أ"), "0: '|' joins nothing here: ignored");
    checkNoted(
        "\"معرض الكتاب",
        group(may(word("معرض")), may(word("الكتاب"))),
        "0: '\"' opens no phrase: ignored, close it after the last word");
    checkNoted("أ \"\"", word("أ"), "2: '\"\"' is a phrase without words: ignored");
    checkNoted(
        "\"أ\"~",
        phrase("أ", 0),
        "3: '~' behind a phrase needs a number of words, as in ~5: ignored");
    checkNoted("\"أ\"~9999", phrase("أ", 1000), "3: '~9999' is more than ~1000: that is taken");
    checkNoted(
        "كتاب~7", new Fuzzy("كتاب", 2), "0: '~7' is no number of letters in 0..2: 2 is taken");
    checkNoted("(أ", word("أ"), "0: '(' is not closed: read to the end");
    checkNoted("أ)", word("أ"), "1: ')' closes nothing: ignored");
    checkNoted("()", group(), "0: '(' holds nothing: ignored");
    checkNoted(
        "title: كتاب",
        group(may(word("title:")), may(word("كتاب"))),
        "0: 'title:' has no value right behind it: searched as a word");
    checkNoted(
        "date:2021-02-30 أ",
        word("أ"),
        "0: '2021-02-30' is no date: ignored, write 2021, 2021-03, 2021-03-15 or"
            + " [2021-01-01 TO 2021-06-30]");
    checkNoted("", group());
  }

  @Test
  void parenthesesBeyondTheLimitAreIgnored() {
    ParsedQuery parsed = PARSER.parse("(أ ".repeat(60) + "ب" + ")".repeat(60) + " ج");
    assertEquals(
        "150: '(' is deeper than 50 parentheses: ignored", parsed.notes().get(0).toString());
    assertEquals(10, parsed.notes().size());
  }

  @Test
  void strictParseThrowsTheFirstNote() {
    assertEquals(word("كتاب"), PARSER.parseStrict("كتاب"));
    QuerySyntaxException e =
        assertThrows(QuerySyntaxException.class, () -> PARSER.parseStrict("أ (ب"));
    assertEquals("'(' is not closed: read to the end", e.getMessage());
    assertEquals(2, e.offset());
  }

  @Test
  void printsWhatItUnderstood() {
    assertPrints("معرض +كتاب -مدرسي", "معرض +كتاب NOT مدرسي");
    assertPrints("(+أ +ب) ج", "أ AND ب ج");
    assertPrints("كتاب +source:الأفق", "كتاب المصدر:الأفق");
    assertPrints("كتاب | source:الأفق", "كتاب OR المصدر:الأفق");
    assertPrints("date:[2021-03-01 TO 2021-03-31]", "تاريخ:2021-03");
    assertPrints("\"أ ب\"~5", "«أ ب»~5");
    assertPrints("كازخستان~2", "كازخستان~");
  }

  @Test
  void clausesValidate() {
    assertMessage("a clause needs a text: ''", () -> new Word(""));
    assertMessage("slop must be in 0..1000: -1", () -> new Phrase("أ", -1));
    assertMessage("edits must be in 0..2: 3", () -> new Fuzzy("أ", 3));
    assertMessage(
        "from must not be after to: 2021-01-02 > 2021-01-01",
        () -> new Dates(LocalDate.of(2021, 1, 2), LocalDate.of(2021, 1, 1)));
    assertMessage("a note needs 0 <= start <= end: 2, 1", () -> new Note(2, 1, ""));
  }

  private static void assertMessage(String message, Runnable misuse) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, misuse::run).getMessage());
  }

  private static void assertPrints(String printed, String text) {
    assertEquals(printed, PARSER.parse(text).clause().toQueryText());
  }

  private static void check(String text, Clause expected) {
    check(PARSER, text, expected);
  }

  private static void checkArabic(String text, Clause expected) {
    check(ARABIC, text, expected);
  }

  private static void check(QueryParser parser, String text, Clause expected) {
    ParsedQuery parsed = parser.parse(text);
    assertEquals(expected, parsed.clause());
    assertTrue(parsed.notes().isEmpty(), () -> text + " " + parsed.notes());
    assertEquals(expected, parser.parse(parser.print(expected)).clause());
  }

  private static void checkDates(String text, String from, String to) {
    check(text, new Dates(LocalDate.parse(from), LocalDate.parse(to)));
  }

  private static void checkNoted(String text, Clause expected, String... notes) {
    ParsedQuery parsed = PARSER.parse(text);
    assertEquals(expected, parsed.clause());
    assertEquals(List.of(notes), parsed.notes().stream().map(Note::toString).toList());
    assertEquals(expected, PARSER.parse(PARSER.print(expected)).clause());
  }

  private static Clause word(String text) {
    return new Word(text);
  }

  private static Clause phrase(String text, int slop) {
    return new Phrase(text, slop);
  }

  private static Clause group(Part... parts) {
    return new Group(Stream.of(parts).toList());
  }

  private static Part may(Clause clause) {
    return new Part(Occurs.MAY, clause);
  }

  private static Part must(Clause clause) {
    return new Part(Occurs.MUST, clause);
  }

  private static Part not(Clause clause) {
    return new Part(Occurs.NOT, clause);
  }
}

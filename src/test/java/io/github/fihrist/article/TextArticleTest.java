// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextArticleTest {
  private static final String TITLE = "المكتبة المتنقلة تصل إلى قرى الجبل رغم الثلوج";
  private static final String FIRST =
      "وصلت المكتبة المتنقلة إلى قرى الجبل ، بعد أن فتح العمال الطريق الذي أغلقته الثلوج.";
  private static final String SECOND =
      "وقالت أمينة المكتبة إن الأطفال \"انتظروا الكتب أسبوعين\" ، وإن الجولة ستستمر حتى الربيع.";

  @TempDir Path dir;

  @Test
  void bannerLinesAreSourceAndCategoryAndTheRepeatedTitleIsDropped() throws IOException {
    Article article =
        article(String.join("\n\n", "Jabal NET", "أخبار", TITLE, FIRST, SECOND, TITLE));
    assertEquals(
        new Article(
            "a",
            TITLE,
            FIRST + "\n\n" + SECOND,
            null,
            "Jabal NET",
            null,
            "أخبار",
            null,
            List.of(),
            Map.of("banner", "Jabal NET | أخبار")),
        article);
  }

  @Test
  void theRepeatedTitleIsKnownDespiteMarksAndSpaces() throws IOException {
    String again = "المكتبةُ  المتنقلة تصل إلى قرى الجبـل رغم الثلوج .";
    assertEquals(FIRST + "\n" + SECOND, article(lines(TITLE, FIRST, SECOND, again)).body());
  }

  @Test
  void aTitleOfOneWordIsKnownByItsRepetition() throws IOException {
    Article article = article(lines("الجبل", "ثلوج", FIRST, SECOND, "ثلوج"));
    assertEquals("ثلوج", article.title());
    assertEquals("الجبل", article.source());
    assertEquals(FIRST + "\n" + SECOND, article.body());
  }

  @Test
  void titlesOfManyShapesAreFound() throws IOException {
    checkTitle(TITLE, TITLE, FIRST, SECOND);
    checkTitle("معرض الكتاب", "معرض الكتاب", FIRST, SECOND);
    checkTitle("معرض الكتاب", "صحيفة الجبل", "معرض الكتاب", FIRST, SECOND);
    checkTitle(TITLE, "وكالة أنباء الجبل الرسمية", TITLE, FIRST);
    checkTitle(TITLE, "الرئيسية > أخبار > ثقافة وفنون", TITLE, FIRST);
    checkTitle(TITLE, "الأحد 9 يناير 2022", TITLE, FIRST);
    checkTitle(TITLE, "بقلم: ليلى الحداد", TITLE, FIRST);
    checkTitle("قناة الجبل تفتتح مكتبة", "قناة الجبل تفتتح مكتبة", FIRST, SECOND);
    checkTitle("هل تصل الكتب إلى القرى البعيدة؟", "هل تصل الكتب إلى القرى البعيدة؟", FIRST);
    checkTitle("وصلت الكتب إلى القرى البعيدة.", "أخبار", "وصلت الكتب إلى القرى البعيدة.", FIRST);
  }

  @Test
  void aDateBeforeTheHeadlineStaysInTheBanner() throws IOException {
    Article article = article(lines("الجبل", "9 يناير 2022", "ثقافة", TITLE, FIRST));
    assertEquals("الجبل", article.source());
    assertEquals("ثقافة", article.category());
    assertEquals("الجبل | 9 يناير 2022 | ثقافة", article.attributes().get("banner"));
  }

  @Test
  void textThatStartsAtOnceHasNoTitle() throws IOException {
    String paragraph = (FIRST + " ").repeat(3).strip();
    Article article = article(lines(paragraph, SECOND));
    assertEquals(Article.of("a", null, paragraph + "\n" + SECOND), article);
    assertEquals(Article.of("a", null, TITLE), article(TITLE));
  }

  @Test
  void twoEqualLinesLoseNothing() throws IOException {
    assertEquals(Article.of("a", TITLE, TITLE), article(lines(TITLE, TITLE)));
  }

  @Test
  void theBodyIsKeptToTheLetter() throws IOException {
    String odd = "  سطر بمسافة\u00a0ثابتة\tوجدولة ،  ثم نقطتان : " + "\u200f" + "انتهى ";
    assertEquals(
        odd + "\n" + FIRST + "\n\n" + SECOND,
        article(TITLE + "\r\n\r\n\r\n" + odd + "\r\n" + FIRST + "\r\n \r\n\r\n" + SECOND).body());
  }

  @Test
  void everyEncodingIsRecognised() throws IOException {
    String text = lines("صحيفة الجبل", TITLE, FIRST, SECOND, TITLE);
    Article expected = article(text);
    for (Charset charset :
        List.of(
            UTF_8,
            UTF_16LE,
            UTF_16BE,
            Charset.forName("windows-1256"),
            Charset.forName("ISO-8859-6"))) {
      assertEquals(expected, Readings.article(source(text.getBytes(charset))), charset.name());
    }
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      byte[] marked = ("\ufeff" + text).getBytes(charset);
      assertEquals(expected, Readings.article(source(marked)), charset.name());
    }
    assertEquals(expected, Readings.article(source(Readings.gzip(text.getBytes(UTF_8)))));
  }

  @Test
  void aShortTextInWindows1256IsRecognised() throws IOException {
    byte[] bytes = "عاد القارب، مساء اليوم".getBytes(Charset.forName("windows-1256"));
    assertEquals("عاد القارب، مساء اليوم", Readings.article(source(bytes)).body());
  }

  @Test
  void randomBytesAreNoText() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[300];
      random.nextBytes(bytes);
      bytes[0] = (byte) 0x90;
      String reason = Readings.reason(source(bytes));
      assertEquals(
          "not text in UTF-8, UTF-16, windows-1256 or ISO-8859-6, '"
              + TextEncoding.hex(bytes, 0, 8)
              + "'; save it as UTF-8",
          reason);
    }
  }

  @Test
  void anotherAlphabetInEightBitsIsRefusedRatherThanGarbled() throws IOException {
    byte[] russian =
        "Библиотека приехала в горную деревню".getBytes(Charset.forName("windows-1251"));
    assertEquals(
        "not text in UTF-8, UTF-16, windows-1256 or ISO-8859-6, 'C1 E8 E1 EB E8 EE F2 E5';"
            + " save it as UTF-8",
        Readings.reason(source(russian)));
  }

  @Test
  void brokenUtf8IsToldWithItsByte() throws IOException {
    byte[] bytes = lines(TITLE, FIRST).getBytes(UTF_8);
    bytes[10] = (byte) 0xc0;
    assertEquals(
        "broken UTF-8 at byte 11 of the file, 'C0'; save the file as UTF-8",
        Readings.reason(source(bytes)));
  }

  @Test
  void emptyCutAndGiantFilesAreTold() throws IOException {
    assertEquals(
        "file holds no text, ''; delete it or write the article into it",
        Readings.reason(source(" \n\u200f\n".getBytes(UTF_8))));
    byte[] packed = Readings.gzip(lines(TITLE, FIRST).getBytes(UTF_8));
    assertEquals(
        "gzip data is cut off, 'a.txt'; fetch the file again",
        Readings.reason(source(Arrays.copyOf(packed, packed.length - 20))));
    byte[] giant = Readings.gzip(new byte[ArticleLimits.MAX_ARTICLE_BYTES + 1]);
    assertEquals(
        "file of "
            + giant.length
            + " bytes on disk holds more than 33554432, 'a.txt';"
            + " split it into articles",
        Readings.reason(source(giant)));
  }

  @Test
  void aNulIsTold() throws IOException {
    assertEquals(
        "file holds a NUL character at character 4, 'نص  نص ثالث رابع'; remove it",
        Readings.reason(source("نص \u0000نص ثالث رابع".getBytes(UTF_8))));
  }

  private void checkTitle(String title, String... lines) throws IOException {
    assertEquals(title, article(lines(lines)).title());
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  private Article article(String text) throws IOException {
    return Readings.article(source(text.getBytes(UTF_8)));
  }

  private ArticleSource source(byte[] bytes) throws IOException {
    return ArticleSource.text(Files.write(dir.resolve("a.txt"), bytes));
  }
}

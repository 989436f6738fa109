// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlArticleTest {
  private static final String FIRST =
      "افتتح المجلس حديقة المدينة الكبرى بعد عامين من العمل المتواصل.";
  private static final String SECOND =
      "وتضم الحديقة مكتبة صغيرة ومسرحا مكشوفا يتسع لثلاثمائة زائر.";
  private static final String TEXT = FIRST + "\n\n" + SECOND;

  @TempDir Path dir;

  @Test
  void metadataAndMainTextAreRead() throws IOException {
    Article article =
        article(
            """
            <!DOCTYPE html><html><head><title>حديقة المدينة - الميدان</title>
            <meta property="og:title" content="حديقة المدينة - الميدان">
            <meta property="og:site_name" content="الميدان">
            <meta property="article:published_time" content="2023-03-01T10:00:00+0200">
            <meta property="article:section" content="محليات">
            <meta property="article:tag" content="حدائق"><meta property="article:tag" content="مدن">
            <meta name="author" content="سعاد">
            <link rel="canonical" href="https://maydan.example/1">
            <style>p { color: red }</style><script>var p = "نص برنامج";</script></head>
            <body><header>الميدان</header><nav><a href="/">أخبار</a></nav>
            <article><header><h1>حديقة المدينة</h1></header><p>%s</p>
            <div class="social-share">شارك</div><p>%s</p></article>
            <aside>اقرأ أيضا</aside><footer>حقوق</footer></body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals(
        new Article(
            "a",
            "حديقة المدينة",
            TEXT,
            Instant.parse("2023-03-01T08:00:00Z"),
            "الميدان",
            "سعاد",
            "محليات",
            "https://maydan.example/1",
            List.of("حدائق", "مدن"),
            Map.of()),
        article);
  }

  @Test
  void theTitleLosesTheSiteOnlyWhereThePageTellsSo() throws IOException {
    checkTitle("حديقة المدينة", "<title>حديقة المدينة | الميدان</title>", "حديقة المدينة");
    checkTitle("حديقة - حلم يتحقق", "<title>حديقة - حلم يتحقق</title>", "");
    checkTitle("حديقة المدينة", "<title>الميدان</title>", "حديقة المدينة");
    checkTitle(
        "حديقة - حلم",
        "<meta property='og:site_name' content='الميدان'><title>حديقة - حلم – الميدان</title>",
        "");
  }

  @Test
  void theArticleIsFoundWhereverItIsMarked() throws IOException {
    String noise = "<div><p>هذا إعلان طويل بما يكفي ليبدو كأنه فقرة من نص الخبر نفسه</p></div>";
    String text = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    for (String page :
        List.of(
            noise + "<article>" + text + "</article>",
            noise + "<main>" + text + "</main>",
            noise + "<div itemprop='articleBody'>" + text + "</div>",
            noise + "<div role='main'>" + text + "</div>",
            noise + "<div class='x'>" + text + "</div>",
            "<article>خبر قصير</article><article>" + text + "</article>",
            "<article class='related'>" + text + "</article>",
            "<div class='content sidebar'>" + text + "</div>",
            "<div id='ad-top'>إعلان</div><div>" + text + "</div>")) {
      assertEquals(TEXT, article("<body>" + page).body(), page);
    }
  }

  @Test
  void blocksAreParagraphsAndMarkupLeavesNoSpaces() throws IOException {
    assertEquals(
        "عنوان\n\nكلمة واحدة ثم & سطر\nجديد\n\nأول\n\nثان\n\nخلية أخرى",
        article(
                "<body><main><h2>عنوان</h2><p>كل<b>مة</b>  واحدة\n ثم &amp; سطر <br> جديد</p>"
                    + "<ul><li>أول<li>ثان</ul><table><tr><td>خلية<td>أخرى</table></main>")
            .body());
  }

  @Test
  void theHeadlineIsNoPartOfTheBody() throws IOException {
    Article article =
        article(
            "<title>حديقة المدينة</title><main><h1>حديقة المدينة</h1><p>"
                + FIRST
                + "</p><p>حديقة المدينة</p></main>");
    assertEquals(FIRST, article.body());
  }

  @Test
  void aBadDateGivesWayToAGoodOne() throws IOException {
    Article article =
        article(
            "<meta name=date content='أمس'><article><time datetime='2020-02-03'>أمس</time><p>"
                + FIRST);
    assertEquals(Instant.parse("2020-02-03T00:00:00Z"), article.date());
  }

  @Test
  void theEncodingIsSeenDespiteTheLabel() throws IOException {
    String page = "<html><head><meta charset=%s></head><body><main><p>" + TEXT + "</p></main>";
    Charset windows = Charset.forName("windows-1256");
    Charset iso = Charset.forName("ISO-8859-6");
    for (Charset charset : List.of(UTF_8, windows, iso, UTF_16LE)) {
      for (String label : List.of(charset.name(), "iso-8859-1", "utf-8", "nonsense")) {
        assertEquals(
            FIRST + " " + SECOND,
            Readings.article(source(page.formatted(label).getBytes(charset))).body(),
            charset + " called " + label);
      }
    }
  }

  @Test
  void entitiesAndAddressesAreNeverLookedUp() throws IOException {
    Path secret = Readings.write(dir.resolve("secret"), "سر");
    Article article =
        article(
            "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM '"
                + secret.toUri()
                + "'>]><html><body><main><p>"
                + FIRST
                + " &x;</p><img src='http://127.0.0.1:1/x'><iframe src='"
                + secret.toUri()
                + "'></iframe></main></body></html>");
    assertEquals(false, article.body().contains("سر"));
    assertEquals(true, article.body().startsWith(FIRST));
  }

  @Test
  void aPageWithoutTextIsTold() throws IOException {
    assertEquals(
        "page holds no text beside its navigation, 'الميدان'; delete it or save it with its text",
        Readings.reason(source("<title>الميدان</title><nav>أخبار</nav><p> </p>".getBytes(UTF_8))));
  }

  @Test
  void deepAndBrokenMarkupEnds() {
    for (String page :
        List.of(
            "<div>".repeat(20_000) + FIRST,
            "<b><i>".repeat(5_000) + "<p>" + FIRST,
            "<table><tr><td>".repeat(5_000) + FIRST,
            "<!--" + FIRST,
            "<p " + "x=1 ".repeat(20_000) + ">" + FIRST,
            "<meta charset=" + "<meta ".repeat(50_000) + FIRST)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> assertEquals(1, Readings.all(source(page.getBytes(UTF_8))).size()));
    }
  }

  @Test
  void withoutJsoupTheRemedyIsTold() {
    ClassLoader without = ClassLoader.getPlatformClassLoader();
    assertEquals(
        "HTML articles need jsoup, 'org.jsoup.Jsoup'; add org.jsoup:jsoup to the class path",
        assertThrows(IOException.class, () -> JsoupLibrary.require(without)).getMessage());
  }

  @Test
  void aPageWithTooManyTagsIsRejectedAndNotCut() throws IOException {
    StringBuilder page = new StringBuilder("<title>الميدان</title>");
    for (int i = 0; i <= ArticleLimits.MAX_TAGS; i++) {
      page.append("<meta property=\"article:tag\" content=\"وسم ").append(i).append("\">");
    }
    page.append("<p>نص المقال في الميدان أمس.</p>");
    assertEquals(
        "page has 1001 tags, more than 1000; leave out some",
        Readings.reason(source(page.toString().getBytes(UTF_8))));
  }

  private void checkTitle(String title, String head, String heading) throws IOException {
    String page = head + "<body><h1>" + heading + "</h1><main><p>" + FIRST + "</p></main>";
    assertEquals(title, article(page).title());
  }

  private Article article(String html) throws IOException {
    return Readings.article(source(html.getBytes(UTF_8)));
  }

  private ArticleSource source(byte[] bytes) throws IOException {
    return ArticleSource.html(Files.write(dir.resolve("a.html"), bytes));
  }
}

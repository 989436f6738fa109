// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;

/** Lucene's own checks of each component, and the chain composed by name. */
public class AnalysisChainTest extends BaseTokenStreamTestCase {
  private static final int RANDOM_TEXTS = 200;
  private static final Map<View, String> FILTERS =
      Map.of(View.EXACT, "fihristExact", View.STEM, "fihristStem", View.LEMMA, "fihristLemma");

  private static CustomAnalyzer chain(View view) throws IOException {
    return CustomAnalyzer.builder()
        .withTokenizer("fihristArabic")
        .addTokenFilter("fihristCompound")
        .addTokenFilter(FILTERS.get(view))
        .build();
  }

  public void testRandomTextThroughEveryComponent() throws IOException {
    try (Analyzer tokenizer = CustomAnalyzer.builder().withTokenizer("fihristArabic").build();
        Analyzer stop =
            CustomAnalyzer.builder()
                .withTokenizer("fihristArabic")
                .addTokenFilter("fihristStop")
                .build()) {
      checkRandomData(random(), tokenizer, RANDOM_TEXTS);
      checkRandomData(random(), stop, RANDOM_TEXTS);
    }
    for (View view : View.values()) {
      try (Analyzer composed = chain(view);
          Analyzer whole = TextAnalysis.standard().analyzer(view);
          Analyzer behindOther = behindOther(view)) {
        checkRandomData(random(), composed, RANDOM_TEXTS);
        checkRandomData(random(), whole, RANDOM_TEXTS);
        checkRandomData(random(), behindOther, RANDOM_TEXTS);
      }
    }
  }

  /** The filters behind a tokenizer that is not ours. */
  private static Analyzer behindOther(View view) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new MockTokenizer(MockTokenizer.WHITESPACE, false);
        TextAnalysis analysis = TextAnalysis.standard();
        return new TokenStreamComponents(
            tokenizer, new ViewFilter(new CompoundFilter(tokenizer, analysis), analysis, view));
      }
    };
  }

  public void testTheComposedChainGivesTheTokensOfTheAnalyzer() throws IOException {
    List<String> texts = new ArrayList<>(Files.readAllLines(Path.of("testdata/articles.jsonl")));
    texts.add("عَبْدُالرَّحْمَٰن \uFE70 ﷲ 1,500م أ.د. الـUN هٰؤلاء U.N. مائة");
    for (View view : View.values()) {
      try (Analyzer composed = chain(view);
          Analyzer whole = TextAnalysis.standard().analyzer(view)) {
        for (String text : texts) {
          assertEquals(tokens(whole, text), tokens(composed, text));
        }
      }
    }
  }

  public void testTheAnalyzerGivesTheTermsOfTheTokens() throws IOException {
    String text = "ذهب عبدالله إلى المكتبات، مائة مرة؛ والكتب elections كتٰب";
    for (View view : View.values()) {
      List<String> expected = new ArrayList<>();
      for (Token token : TextAnalysis.standard().tokens(text)) {
        int increment = 1;
        for (String term : token.forms().terms(view)) {
          expected.add(term + " " + token.start() + "-" + token.end() + " +" + increment);
          increment = 0;
        }
      }
      try (Analyzer analyzer = TextAnalysis.standard().analyzer(view)) {
        assertEquals(expected, tokens(analyzer, text));
      }
    }
  }

  private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("body", new StringReader(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            term
                + " "
                + offset.startOffset()
                + "-"
                + offset.endOffset()
                + " +"
                + increment.getPositionIncrement());
      }
      stream.end();
    }
    return tokens;
  }

  public void testStopWordsGoAndLeaveGaps() throws IOException {
    try (Analyzer analyzer =
        CustomAnalyzer.builder()
            .withTokenizer("fihristArabic")
            .addTokenFilter("fihristStop")
            .addTokenFilter("fihristLemma")
            .build()) {
      assertAnalyzesTo(
          analyzer, "ذهب إلى المدرسة", new String[] {"ذهب", "مدرسه"}, new int[] {1, 2});
    }
  }

  public void testFactoriesTakeAUserDictionary() throws IOException {
    Path folder = createTempDir();
    Files.writeString(folder.resolve("words.txt"), "الكتاب\n");
    Files.writeString(folder.resolve("synonyms.txt"), "سيارة, مركبة\n");
    Files.writeString(folder.resolve("lemmas.txt"), "تلفزيونات => تلفاز\n");
    try (Analyzer analyzer =
        CustomAnalyzer.builder(folder)
            .withTokenizer("fihristArabic")
            .addTokenFilter(
                "fihristLemma",
                "protectedWords",
                "words.txt",
                "synonyms",
                "synonyms.txt",
                "lemmas",
                "lemmas.txt")
            .build()) {
      assertAnalyzesTo(analyzer, "الكتاب تلفزيونات", new String[] {"الكتاب", "تلفاز"});
      assertAnalyzesTo(analyzer, "مركبة", new String[] {"مركبه", "سياره"}, new int[] {1, 0});
    }
  }

  public void testUnknownParametersAreRefused() {
    for (String name :
        List.of("fihristCompound", "fihristStop", "fihristExact", "fihristStem", "fihristLemma")) {
      assertEquals(
          name + ": unknown parameter 'ignoreCase'; remove it",
          expectThrows(
                  IllegalArgumentException.class,
                  () ->
                      TokenFilterFactory.forName(name, new HashMap<>(Map.of("ignoreCase", "true"))))
              .getMessage());
    }
    assertEquals(
        "fihristArabic: unknown parameter 'a', 'b'; remove it",
        expectThrows(
                IllegalArgumentException.class,
                () ->
                    TokenizerFactory.forName(
                        "fihristArabic", new HashMap<>(Map.of("b", "1", "a", "1"))))
            .getMessage());
  }
}

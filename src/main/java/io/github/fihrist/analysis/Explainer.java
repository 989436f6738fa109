// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in people's words how {@link WordAnalyzer} came to the forms of a word. Thread-safe. */
final class Explainer {
  private final Segmenter segmenter;
  private final SpellingReadings readings;

  Explainer(Lexicon lexicon) {
    this.segmenter = new Segmenter(lexicon);
    this.readings = new SpellingReadings(segmenter);
  }

  /**
   * The reasons behind a word's forms.
   *
   * @param written the word as it stands in the text
   * @param half whether it is half of a compound written as one word
   * @param plain its forms without the user dictionary
   * @param forms its forms
   */
  List<String> reasons(String written, boolean half, WordForms plain, WordForms forms) {
    List<String> reasons = new ArrayList<>();
    if (half) {
      reasons.add("written together with its neighbour: compounds are taken as two words");
    }
    String spelled = Spelling.of(written);
    if (!spelled.equals(written)) {
      reasons.add("spelled " + forms.spelled() + ": marks, tatweel and letter shapes put right");
    }
    if (!forms.exact().equals(forms.spelled())) {
      reasons.add("folded to " + forms.exact());
    }
    if (forms.wordClass() == WordClass.NUMBER) {
      reasons.add("number");
    } else if (!ArabicLetters.isLetter(spelled.charAt(0))) {
      reasons.add("not Arabic: English stem");
    } else if (spelled.indexOf('.') > 0) {
      reasons.add("initials: kept whole");
    } else if (spelled.length() > WordAnalyzer.MAX_WORD_LETTERS) {
      reasons.add("longer than any Arabic word: kept whole");
    } else {
      arabic(readings.of(written, spelled), plain, reasons);
    }
    if (!plain.equals(forms)) {
      reasons.add("user dictionary: stem " + forms.stem() + ", lemmas " + joined(forms.lemmas()));
    }
    return reasons;
  }

  private void arabic(SpellingReadings.Choice choice, WordForms plain, List<String> reasons) {
    if (!choice.read().equals(choice.spelled())) {
      reasons.add("read as " + choice.read());
    }
    List<WordAnalysis> analyses = segmenter.analyses(choice.read());
    if (analyses.isEmpty()) {
      reasons.add(
          plain.stem().equals(plain.exact())
              ? "not in the lexicon: kept whole"
              : "not in the lexicon: article and regular endings cut");
    }
    for (String lemma : plain.lemmas()) {
      analyses.stream()
          .filter(analysis -> analysis.reading().lemma().equals(lemma))
          .findFirst()
          .ifPresent(analysis -> reasons.add(describe(analysis)));
    }
    for (String other : choice.others()) {
      reasons.add("may also be read as " + other);
    }
  }

  private static String describe(WordAnalysis analysis) {
    StringBuilder line = new StringBuilder();
    String proclitic = analysis.proclitic().letters();
    String enclitic = analysis.enclitic().letters();
    for (String part : parts(proclitic)) {
      line.append(part).append(" + ");
    }
    line.append(core(analysis));
    if (!enclitic.isEmpty()) {
      line.append(" + ").append(enclitic);
    }
    line.append(": ");
    if (!proclitic.isEmpty()) {
      line.append(proclitic.length() == 1 ? "proclitic" : "proclitics").append(" cut, ");
    }
    if (!enclitic.isEmpty()) {
      line.append("enclitic cut, ");
    }
    Reading reading = analysis.reading();
    line.append("lexicon ").append(reading.kind().name().toLowerCase(Locale.ROOT));
    if (reading.kind() == Reading.Kind.FUNCTION || reading.kind() == Reading.Kind.QUESTION) {
      line.append(" word");
    }
    if (!Folding.fold(analysis.core()).equals(Folding.fold(reading.lemma()))) {
      line.append(", form of ").append(reading.lemma());
    }
    return line.toString();
  }

  /** What is left, with its hamzas and ى where the lexicon has the very form. */
  private static String core(WordAnalysis analysis) {
    String form = analysis.reading().form();
    return Folding.key(form).equals(analysis.core()) ? form : analysis.core();
  }

  /** The clitics of a stack: وبال is و, ب and ال; لل is ل and ال. */
  private static List<String> parts(String proclitic) {
    List<String> parts = new ArrayList<>();
    String rest = proclitic;
    String article = "";
    if (rest.endsWith("ال")) {
      article = "ال";
      rest = rest.substring(0, rest.length() - 2);
    } else if (rest.endsWith("لل")) {
      article = "ال";
      rest = rest.substring(0, rest.length() - 1);
    }
    for (int i = 0; i < rest.length(); i++) {
      parts.add(rest.substring(i, i + 1));
    }
    if (!article.isEmpty()) {
      parts.add(article);
    }
    return parts;
  }

  private static String joined(List<String> lemmas) {
    return String.join(" ", lemmas);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

import io.github.fihrist.analysis.Reading.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes a word apart into proclitic, core and enclitic in every way the lexicon allows.
 *
 * <p>A cut is allowed only if what remains is a word that can carry what is cut, and it is weighed
 * against the whole being a word in its own right: the score of an analysis is how often the
 * corpora show the core, times how often such words carry the clitics. Immutable, thread-safe.
 */
final class Segmenter {
  private static final double CARELESS_TEH_MARBUTA = -3.0;

  /** What an imperfect begins with, the first person's أ not counted. */
  private static final String PERSONS = "يتن";

  /** The same with it, folded. */
  private static final String FUTURE_PERSONS = PERSONS + ALEF;

  /** كتبوا has lost its alef before a pronoun: كتبوه. */
  private static final double SILENT_ALEF = -0.5;

  /** ى at the end is rarely the pronoun ي: حدبى. */
  private static final double UNDOTTED_PRONOUN = -3.0;

  /** What a preposition leans on has a pronoun more often than other nouns: بلغتهم. */
  private static final double PRONOUN_BEHIND_PREPOSITION = 1.0;

  private static final double DOUBTFUL_VERB = -1.0;
  private static final double UNLISTED_PLURAL = -1.0;

  private final Lexicon lexicon;

  Segmenter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The analyses of a word, the likeliest first; empty where no known word is found in it. */
  List<WordAnalysis> analyses(String spelled) {
    Search search = new Search(spelled, Folding.key(spelled), new ArrayList<>());
    for (Clitic proclitic : Clitic.proclitics(spelled)) {
      search.behind(proclitic);
    }
    search.found.sort(Comparator.comparingDouble(WordAnalysis::score).reversed());
    return search.found;
  }

  /** Whether a word has an analysis likelier than that; the first one found will do. */
  boolean hasAnalysis(String spelled, double likelierThan) {
    Search search = new Search(spelled, Folding.key(spelled), new ArrayList<>());
    for (Clitic proclitic : Clitic.proclitics(spelled)) {
      search.behind(proclitic);
      for (WordAnalysis analysis : search.found) {
        if (analysis.score() > likelierThan) {
          return true;
        }
      }
      search.found.clear();
    }
    return false;
  }

  /** The analyses of one word while they are gathered. */
  private final class Search {
    private final String spelled;
    private final String key;
    private final List<WordAnalysis> found;

    Search(String spelled, String key, List<WordAnalysis> found) {
      this.spelled = spelled;
      this.key = key;
      this.found = found;
    }

    void behind(Clitic proclitic) {
      int cut = proclitic.letters().length();
      // Compared with the written letters: أل is no article.
      if (!spelled.startsWith(proclitic.letters())
          || key.length() - cut < 2
          || proclitic.isQuestion() && PERSONS.indexOf(key.charAt(cut)) < 0
          || proclitic.isFuture() && FUTURE_PERSONS.indexOf(key.charAt(cut)) < 0) {
        return;
      }
      behind(proclitic, key.substring(cut), spelled.substring(cut));
      // للّيل is written with two lams for three: the word may begin with one of its own.
      if (proclitic.letters().endsWith("لل")) {
        behind(proclitic, "ل" + key.substring(cut), "ل" + spelled.substring(cut));
      }
    }

    private void behind(Clitic proclitic, String rest, String written) {
      add(proclitic, rest, Clitic.NONE, written, 0);
      char last = rest.charAt(rest.length() - 1);
      String bare = rest.substring(0, rest.length() - 1);
      if (last == HEH) {
        add(proclitic, bare + TEH_MARBUTA, Clitic.NONE, written, CARELESS_TEH_MARBUTA);
      }
      if (proclitic.hasArticle() || last == TEH_MARBUTA) {
        return;
      }
      for (Clitic enclitic : Clitic.enclitics(last)) {
        int length = rest.length() - enclitic.letters().length();
        if (length >= 2 && rest.endsWith(enclitic.letters())) {
          before(enclitic, proclitic, rest.substring(0, length), written.substring(0, length));
        }
      }
    }

    /** The spellings a word may have had before a pronoun was joined to it. */
    private void before(Clitic enclitic, Clitic proclitic, String core, String written) {
      add(proclitic, core, enclitic, written, 0);
      String bare = core.substring(0, core.length() - 1);
      switch (core.charAt(core.length() - 1)) {
        case 'ت' -> add(proclitic, bare + TEH_MARBUTA, enclitic, written, 0);
        case ALEF -> {
          boolean madda = written.endsWith(String.valueOf(ALEF_WITH_MADDA_ABOVE));
          add(proclitic, (madda ? core : bare) + YEH, enclitic, written, 0);
          addConstruct(proclitic, core + "ن", enclitic, written, -1);
        }
        case WAW -> {
          addConstruct(proclitic, core + "ن", enclitic, written, 0);
          add(proclitic, core + ALEF, enclitic, written, SILENT_ALEF);
        }
        case YEH -> addConstruct(proclitic, core + "ن", enclitic, written, 0);
        default -> {}
      }
    }

    /** A dual or sound plural that has lost its ن; قرآن is none, though its end looks like it. */
    private void addConstruct(
        Clitic proclitic, String core, Clitic enclitic, String written, double penalty) {
      for (Reading reading : lexicon.find(core)) {
        if (reading.kind() == Kind.NOUN && Folding.fold(core).equals(reading.lemma())) {
          return;
        }
      }
      add(proclitic, core, enclitic, written, penalty);
    }

    private void add(
        Clitic proclitic, String core, Clitic enclitic, String written, double penalty) {
      double clitics = proclitic.logWeight() + enclitic.logWeight() + penalty;
      if (proclitic.isPreposition() && !enclitic.letters().isEmpty()) {
        clitics += PRONOUN_BEHIND_PREPOSITION;
      }
      if (enclitic.letters().equals("ي") && spelled.charAt(spelled.length() - 1) == ALEF_MAKSURA) {
        clitics += UNDOTTED_PRONOUN;
      }
      List<Reading> readings = lexicon.find(core);
      int compared = enclitic.letters().isEmpty() ? written.length() : written.length() - 1;
      for (Reading reading : readings) {
        if (proclitic.takes(reading.kind()) && enclitic.takes(reading.kind())) {
          double distance = SpellingDistance.between(reading.form(), written, compared);
          found.add(
              new WordAnalysis(
                  proclitic, core, reading, enclitic, reading.logWeight() + clitics - distance));
        }
      }
      if (proclitic.takes(Kind.NOUN) && enclitic.takes(Kind.NOUN) && isDoubtful(readings)) {
        addInflected(proclitic, core, enclitic, written, clitics);
        addBrokenPlural(proclitic, core, enclitic, written, clitics);
      }
    }

    /** Whether nothing is known of a word but that rules can make it of a verb. */
    private boolean isDoubtful(List<Reading> readings) {
      for (Reading reading : readings) {
        if (reading.kind() != Kind.VERB || reading.logWeight() > DOUBTFUL_VERB) {
          return false;
        }
      }
      return true;
    }

    /** A plural that the lexicon lacks of a noun that it has. */
    private void addBrokenPlural(
        Clitic proclitic, String core, Clitic enclitic, String written, double clitics) {
      if (written.charAt(0) == ALEF_WITH_HAMZA_BELOW
          || written.charAt(0) == ALEF_WITH_MADDA_ABOVE) {
        return;
      }
      int last = core.length() - 1;
      String form =
          last < written.length() && written.charAt(last) == ALEF_MAKSURA
              ? core.substring(0, last) + ALEF_MAKSURA
              : core;
      for (PluralPatterns.Singular singular : PluralPatterns.singulars(form)) {
        for (Reading reading : lexicon.find(Folding.key(singular.word()))) {
          if (reading.kind() == Kind.NOUN && isOf(reading, singular)) {
            double score = reading.logWeight() + singular.logWeight() + clitics + UNLISTED_PLURAL;
            found.add(new WordAnalysis(proclitic, core, reading, enclitic, score));
          }
        }
      }
    }

    /** Not ماضي for مواضي, which is of ماضية. */
    private boolean isOf(Reading reading, PluralPatterns.Singular singular) {
      return !singular.word().endsWith("ية")
          || Folding.fold(singular.word()).equals(reading.lemma())
          || reading.lemma().isEmpty();
    }

    /** A form that the lexicon lacks of a noun that it has. */
    private void addInflected(
        Clitic proclitic, String core, Clitic enclitic, String written, double clitics) {
      for (Ending ending : Ending.of(core.charAt(core.length() - 1))) {
        int length = core.length() - ending.letters().length();
        if (length < ending.fewestLettersBefore()
            || !core.endsWith(ending.letters())
            || length < written.length()
                && written.charAt(length) == ALEF_WITH_HAMZA_ABOVE) { // طارأ
          continue;
        }
        String base = core.substring(0, length) + ending.replacement();
        for (Reading reading : lexicon.find(base)) {
          if (reading.kind() == Kind.NOUN && ending.follows(reading)) {
            double distance = SpellingDistance.between(reading.form(), written, length);
            double score = reading.logWeight() + ending.logWeight() + clitics - distance;
            found.add(new WordAnalysis(proclitic, core, reading, enclitic, score));
          }
        }
      }
    }
  }
}

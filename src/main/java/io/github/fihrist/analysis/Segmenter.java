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
  /** What an imperfect begins with, the first person's أ not counted. */
  private static final String PERSONS = "يتن";

  /** The same with it, folded. */
  private static final String FUTURE_PERSONS = PERSONS + ALEF;

  /** ى at the end is rarely the pronoun ي: حدبى. */
  private static final double UNDOTTED_PRONOUN = -3.0;

  /** What a preposition leans on has a pronoun more often than other nouns: بلغتهم. */
  private static final double PRONOUN_BEHIND_PREPOSITION = 1.0;

  private static final double DOUBTFUL_VERB = -1.0;
  private static final double UNLISTED_PLURAL = -1.0;

  private static final int MIN_CORE_LETTERS = 2;

  private static final Comparator<WordAnalysis> LIKELIEST_FIRST =
      Comparator.comparingDouble(WordAnalysis::score).reversed();

  private final Lexicon lexicon;

  Segmenter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The analyses of a word, the likeliest first; empty where no known word is found in it. */
  List<WordAnalysis> analyses(String spelled) {
    Search search = new Search(spelled);
    for (Clitic proclitic : Clitic.proclitics(spelled)) {
      search.behind(proclitic);
    }
    search.found.sort(LIKELIEST_FIRST);
    return search.found;
  }

  /** Whether a word has an analysis likelier than that; the first one found will do. */
  boolean hasAnalysis(String spelled, double likelierThan) {
    Search search = new Search(spelled);
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

  /**
   * The analyses of one word while they are gathered. A core is looked up where it stands in the
   * word; letters that it may have had there before something was joined to it are put in their
   * place meanwhile.
   */
  private final class Search {
    private final List<WordAnalysis> found = new ArrayList<>();
    private final char[] written;
    private final char[] key;

    /** The cut that is tried: what is cut off, and where what is left begins and ends. */
    private Clitic proclitic = Clitic.NONE;

    private Clitic enclitic = Clitic.NONE;
    private int start;
    private int end;

    Search(String spelled) {
      this.written = spelled.toCharArray();
      this.key = Folding.key(spelled).toCharArray();
    }

    void behind(Clitic cut) {
      int behind = cut.letters().length();
      // Compared with the written letters: أل is no article.
      if (key.length - behind < MIN_CORE_LETTERS
          || !isAt(written, 0, cut.letters())
          || cut.isQuestion() && PERSONS.indexOf(key[behind]) < 0
          || cut.isFuture() && FUTURE_PERSONS.indexOf(key[behind]) < 0) {
        return;
      }
      proclitic = cut;
      // للّيل is written with two lams for three: the word may begin with the last one.
      int first = cut.letters().endsWith("لل") ? behind - 1 : behind;
      for (start = behind; start >= first; start--) {
        tryEnclitics();
      }
    }

    private void tryEnclitics() {
      char last = key[key.length - 1];
      for (Clitic cut : Clitic.enclitics(last)) {
        enclitic = cut;
        end = key.length - cut.letters().length();
        if (!hasEnclitic() || canHaveEnclitic(last) && isAt(key, end, cut.letters())) {
          tryEnds();
        }
      }
    }

    private boolean hasEnclitic() {
      return end < key.length;
    }

    private boolean canHaveEnclitic(char last) {
      return !proclitic.hasArticle() && last != TEH_MARBUTA && end - start >= MIN_CORE_LETTERS;
    }

    /** The core with each end that it may have had. */
    private void tryEnds() {
      for (CoreEnd was : CoreEnd.of(key[end - 1], hasEnclitic())) {
        // In رآه, of رأى, the madda stands for both letters.
        boolean isMadda = was.letter() == YEH && written[end - 1] == ALEF_WITH_MADDA_ABOVE;
        int at = was.isLost() || isMadda ? end : end - 1;
        char kept = key[at];
        key[at] = was.letter(kept);
        if (!was.isConstruct() || !isNounOfItself(at + 1)) {
          add(at + 1, was.logWeight());
        }
        key[at] = kept;
      }
    }

    /** Whether a core is no dual or plural: قرآن, though its end looks like it. */
    private boolean isNounOfItself(int coreEnd) {
      for (Reading reading : lexicon.find(key, start, coreEnd)) {
        if (reading.kind() == Kind.NOUN && Folding.fold(core(coreEnd)).equals(reading.lemma())) {
          return true;
        }
      }
      return false;
    }

    private void add(int coreEnd, double endWeight) {
      double clitics = proclitic.logWeight() + enclitic.logWeight() + endWeight;
      if (hasEnclitic() && proclitic.isPreposition()) {
        clitics += PRONOUN_BEHIND_PREPOSITION;
      }
      if (enclitic.letters().equals("ي") && written[written.length - 1] == ALEF_MAKSURA) {
        clitics += UNDOTTED_PRONOUN;
      }
      List<Reading> readings = lexicon.find(key, start, coreEnd);
      for (Reading reading : readings) {
        if (proclitic.takes(reading.kind()) && enclitic.takes(reading.kind())) {
          int compared = hasEnclitic() ? end - 1 : end;
          double distance = SpellingDistance.between(reading.form(), written, start, compared);
          found(coreEnd, reading, reading.logWeight() + clitics - distance);
        }
      }
      if (proclitic.takes(Kind.NOUN) && enclitic.takes(Kind.NOUN) && isDoubtful(readings)) {
        addInflected(coreEnd, clitics);
        addBrokenPlural(coreEnd, clitics);
      }
    }

    private void found(int coreEnd, Reading reading, double score) {
      found.add(new WordAnalysis(proclitic, core(coreEnd), reading, enclitic, score));
    }

    private String core(int coreEnd) {
      return new String(key, start, coreEnd - start);
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

    /** A form that the lexicon lacks of a noun that it has. */
    private void addInflected(int coreEnd, double clitics) {
      for (Ending ending : Ending.of(key[coreEnd - 1])) {
        int border = coreEnd - ending.letters().length();
        if (border - start < ending.fewestLettersBefore()
            || !isAt(key, border, ending.letters())
            || border < end && written[border] == ALEF_WITH_HAMZA_ABOVE) { // طارأ
          continue;
        }
        put(ending.replacement(), border);
        List<Reading> readings = lexicon.find(key, start, border + ending.replacement().length());
        put(ending.letters(), border);
        for (Reading reading : readings) {
          if (reading.kind() == Kind.NOUN && ending.follows(reading)) {
            double distance =
                SpellingDistance.between(reading.form(), written, start, Math.min(border, end));
            double score = reading.logWeight() + ending.logWeight() + clitics - distance;
            found(coreEnd, reading, score);
          }
        }
      }
    }

    /** A plural that the lexicon lacks of a noun that it has. */
    private void addBrokenPlural(int coreEnd, double clitics) {
      if (written[start] == ALEF_WITH_HAMZA_BELOW || written[start] == ALEF_WITH_MADDA_ABOVE) {
        return;
      }
      char last = key[coreEnd - 1];
      boolean maksura = coreEnd <= end && written[coreEnd - 1] == ALEF_MAKSURA;
      key[coreEnd - 1] = maksura ? ALEF_MAKSURA : last;
      List<PluralPatterns.Singular> singulars = PluralPatterns.singulars(key, start, coreEnd);
      key[coreEnd - 1] = last;
      for (PluralPatterns.Singular singular : singulars) {
        for (Reading reading : lexicon.find(Folding.key(singular.word()))) {
          if (reading.kind() == Kind.NOUN && isOf(reading, singular)) {
            double score = reading.logWeight() + singular.logWeight() + clitics + UNLISTED_PLURAL;
            found(coreEnd, reading, score);
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

    private void put(String letters, int at) {
      for (int i = 0; i < letters.length(); i++) {
        key[at + i] = letters.charAt(i);
      }
    }
  }

  private static boolean isAt(char[] word, int at, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (word[at + i] != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

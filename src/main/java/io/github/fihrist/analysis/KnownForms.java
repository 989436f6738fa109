// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import io.github.fihrist.analysis.Conjugation.Use;
import io.github.fihrist.analysis.Reading.Kind;
import io.github.fihrist.analysis.WordCore.Sense;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every form that the lexicon starts from: what the lists have, what is conjugated from them, and
 * every spelling that the corpora show.
 *
 * <p>A spelling with an article, or "and" with a commoner word, is no form of its own.
 */
final class KnownForms {
  private static final String DOUBTFUL_FIRST = "وفبكل";

  /** Function words that stand where nouns do, behind prepositions too. */
  private static final Set<String> NOMINAL =
      Set.of("كل", "بعض", "أي", "أية", "غير", "مثل", "ذوي", "ذي", "ذات", "جميع", "كلا", "كلتا");

  /** What an imperfect begins with. */
  private static final String PERSONS = "يتنأ";

  private static final String JOINED_FIRST = "وبل";

  /** How much commoner a word is than the same behind a preposition, at least. */
  private static final int BEHIND_PREPOSITION = 8;

  private static final int BEFORE_SHORT_WORD = 30;

  private static final List<String> ARTICLES =
      List.of("ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال", "وكال", "فبال", "فلل");

  private final LexiconSources sources;
  private final Map<String, List<WordCore>> cores = new LinkedHashMap<>();

  private KnownForms(LexiconSources sources) {
    this.sources = sources;
  }

  static KnownForms of(LexiconSources sources) {
    KnownForms forms = new KnownForms(sources);
    forms.list();
    forms.attest();
    forms.doubt();
    return forms;
  }

  /** The forms by their key, in the order in which they became known. */
  Map<String, List<WordCore>> cores() {
    return cores;
  }

  private void list() {
    sources.function().forEach(this::addFunctionWord);
    for (Verb verb : sources.verbs()) {
      Conjugation.of(verb).forEach((form, use) -> add(form, Sense.of(verb, use)));
      verb.nouns().forEach(this::addNoun);
      verb.withYeh().values().forEach(this::addNoun);
    }
    sources
        .plurals()
        .forEach(
            (plural, singulars) -> {
              addNoun(plural);
              if (plural.length() >= 5
                  && plural.endsWith("ي")
                  && plural.charAt(plural.length() - 3) == ArabicLetters.ALEF) {
                addNoun(plural.substring(0, plural.length() - 1));
              }
              singulars.forEach(this::addNoun);
            });
    sources.feminines().keySet().forEach(this::addNoun);
    sources.feminines().values().forEach(this::addNoun);
    sources.nisbas().keySet().forEach(this::addNoun);
    sources.nisbas().values().forEach(this::addNoun);
    sources.names().forEach(this::addNoun);
    sources.feminineNouns().forEach(this::addNoun);
    for (String word : sources.whole()) {
      WordCore core = core(word);
      if (core.senses.isEmpty()) {
        core.add(WordCore.NOUN);
      }
      core.listed = true;
    }
  }

  private void addFunctionWord(String word, LexiconSources.FunctionWord entry) {
    String wordClass = entry.wordClass();
    // قليلا is a form of the noun قليل, whose lemma is folded.
    String lemma = wordClass.equals("ADVERB") ? Folding.fold(entry.lemma()) : entry.lemma();
    Kind kind = wordClass.equals("QUESTION") ? Kind.QUESTION : Kind.FUNCTION;
    Sense sense = Sense.of(lemma, kind);
    add(word, sense);
    boolean pointing = wordClass.equals("DEMONSTRATIVE") || wordClass.equals("RELATIVE");
    if (wordClass.equals("AUXILIARY") && PERSONS.indexOf(word.charAt(0)) >= 0 && !isPast(word)) {
      add("س" + word, sense); // سيصبح
      add("ل" + word, sense); // ليصبح
    }
    if (pointing && "هذتأا".indexOf(word.charAt(0)) >= 0 || NOMINAL.contains(word)) {
      for (String preposition : List.of("ب", "ل", "ك")) {
        boolean article = preposition.equals("ل") && word.startsWith("ال");
        add(preposition + (article ? word.substring(1) : word), sense);
      }
    }
  }

  /** أصبح and تم begin with what others have for a person. */
  private boolean isPast(String auxiliary) {
    return sources.function().get(auxiliary).lemma().equals(auxiliary);
  }

  private void addNoun(String form) {
    add(form, WordCore.NOUN);
  }

  private void add(String form, Sense sense) {
    WordCore core = core(form);
    core.listed |= sense.use() != Use.RARE;
    core.add(sense);
  }

  /** The form, which from now on is known. */
  WordCore core(String form) {
    List<WordCore> same = cores.computeIfAbsent(Folding.key(form), k -> new ArrayList<>(1));
    for (WordCore core : same) {
      if (core.form.equals(form)) {
        return core;
      }
    }
    WordCore core = new WordCore(form);
    same.add(core);
    return core;
  }

  /** Every spelling of the corpora, whole and without an article that is certain. */
  private void attest() {
    sources
        .counts()
        .forEach(
            (word, count) -> {
              attest(word);
              for (String article : List.of("ال", "وال", "بال", "لل")) {
                String rest = word.startsWith(article) ? word.substring(article.length()) : "";
                if (rest.length() >= 3 && (sources.counts().of("ال" + rest) > 0 || count >= 30)) {
                  attest(rest);
                }
              }
            });
  }

  /**
   * A spelling that no list has is a noun, unless it is one with an article, or careless for one
   * with hamza. One that only a rare verb form explains may be a noun as well.
   */
  private void attest(String word) {
    List<WordCore> same = cores.get(Folding.key(word));
    if (same == null) {
      if (ARTICLES.stream().noneMatch(a -> word.startsWith(a) && word.length() >= a.length() + 2)) {
        core(word).add(WordCore.NOUN);
      }
      return;
    }
    boolean careful = word.charAt(0) != ArabicLetters.ALEF;
    if (same.stream().allMatch(WordCore::isVerbOnly)) {
      WordCore core = careful ? core(word) : same.getFirst();
      if (core.senses.isEmpty()
          || sources.counts().of("ال" + core.form) > 0
          || inflectsCounted(core.form)) {
        core.add(WordCore.NOUN);
      }
    } else if (careful) {
      WordCore core = core(word);
      if (core.senses.isEmpty() || core.isVerbOnly() && sources.counts().of("ال" + core.form) > 0) {
        core.add(WordCore.NOUN);
      }
    }
  }

  /** Whether a listed noun looks like a clitic and a commoner word: بدور, moons, or in the role. */
  private boolean isDoubtful(WordCore core) {
    String form = core.form;
    return DOUBTFUL_FIRST.indexOf(form.charAt(0)) >= 0
        && form.length() >= 4
        && core.senses.equals(List.of(WordCore.NOUN))
        && !sources.whole().contains(form)
        && !sources.names().contains(form)
        && sources.counts().of(form.substring(1)) >= 3 * sources.counts().of(form)
        && 20 * sources.counts().of("ال" + form) < sources.counts().of(form);
  }

  /**
   * Whether a word is "and" or a preposition with a commoner one: وتويتر is no word if تويتر is,
   * nor بجنيف if جنيف is.
   */
  boolean isJoined(String word) {
    if (word.length() < 4 || JOINED_FIRST.indexOf(word.charAt(0)) < 0) {
      return false;
    }
    int rest = sources.counts().of(word.substring(1));
    int whole = sources.counts().of(word);
    if (rest == 0) {
      return false;
    }
    if (word.charAt(0) != ArabicLetters.WAW) {
      return rest >= (word.length() >= 5 ? BEHIND_PREPOSITION : BEFORE_SHORT_WORD) * whole
          && sources.counts().of("ال" + word) == 0;
    }
    return word.charAt(1) == ArabicLetters.WAW || word.length() >= 5 && rest >= 3 * whole;
  }

  /** Whether an ending may have been added to a word that takes the article. */
  private boolean inflectsCounted(String form) {
    for (Ending ending : Ending.ALL) {
      int length = form.length() - ending.letters().length();
      if (length >= ending.fewestLettersBefore()
          && form.endsWith(ending.letters())
          && sources.counts().of("ال" + form.substring(0, length) + ending.replacement()) > 0) {
        return true;
      }
    }
    return false;
  }

  private void doubt() {
    for (List<WordCore> same : cores.values()) {
      for (WordCore core : same) {
        core.doubtful = core.listed && isDoubtful(core);
      }
    }
  }
}

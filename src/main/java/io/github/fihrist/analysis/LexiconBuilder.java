// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import io.github.fihrist.analysis.Conjugation.Use;
import io.github.fihrist.analysis.Reading.Kind;
import io.github.fihrist.analysis.WordCore.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the lexicon from the word lists and the word counts.
 *
 * <p>First every known form is put in ({@link KnownForms}). Then the counted words are segmented
 * with the lexicon so far, each word's count goes to the core of its best analysis, and the weights
 * are taken from these counts; after a few rounds وقال has given its count to قال, and وزير, which
 * also takes the article, has kept its own. Last, each noun finds its lemma ({@link NounLemmas}).
 */
final class LexiconBuilder {
  private static final int ROUNDS = 2;

  /** A form of a verb that is expected less often than this is not looked for if it is not seen. */
  private static final double RARE_FORM = 0.01;

  /** How likely a noun's next lemma is beside the one before. */
  private static final double NEXT_LEMMA = 0.3;

  /** How likely a whole word is beside the likeliest cut of it. */
  private static final double BEFORE_CUTS = 5.0;

  private static final double BEHIND_CUTS = 0.3;

  private final LexiconSources sources;
  private final KnownForms forms;
  private final Map<String, List<WordCore>> cores;
  private final CoreWeights weights;
  private final Set<String> singulars = new HashSet<>();

  /** What the segmenter has asked for since the weights last changed. */
  private final Map<String, List<Reading>> asked = new HashMap<>();

  private final Segmenter segmenter =
      new Segmenter(key -> asked.computeIfAbsent(key, this::unresolved));

  private LexiconBuilder(LexiconSources sources) {
    this.sources = sources;
    this.forms = KnownForms.of(sources);
    this.cores = forms.cores();
    this.weights = new CoreWeights(cores, sources.names());
    sources.plurals().values().forEach(singulars::addAll);
  }

  /** The readings of every known word by its key. */
  static Map<String, List<Reading>> build(LexiconSources sources) {
    LexiconBuilder builder = new LexiconBuilder(sources);
    for (int round = 0; round < ROUNDS; round++) {
      builder.count();
    }
    return builder.readings();
  }

  /** One round: segments all words and counts the cores. */
  private void count() {
    Map<WordCore, List<Counted>> counted = new LinkedHashMap<>();
    sources
        .counts()
        .forEach(
            (word, count) -> {
              List<WordAnalysis> analyses = segmenter.analyses(word);
              if (!analyses.isEmpty()) {
                WordAnalysis best = analyses.getFirst();
                counted
                    .computeIfAbsent(counted(word, best), c -> new ArrayList<>(1))
                    .add(new Counted(word, best, count));
              }
            });
    cores.values().forEach(same -> same.forEach(WordCore::forgetCounts));
    counted.forEach(
        (core, all) ->
            all.stream()
                .filter(c -> !c.isCareless())
                .forEach(c -> core.count(c.analysis, c.count)));
    weights.update();
    asked.clear();
  }

  /**
   * The core as the word spells it, if that is one (كان is not كأن), else the one that is meant.
   */
  private WordCore counted(String word, WordAnalysis analysis) {
    String written =
        word.substring(
            analysis.proclitic().letters().length(),
            word.length() - analysis.enclitic().letters().length());
    String meant = analysis.reading().form();
    return cores.getOrDefault(Folding.key(meant), List.of()).stream()
        .filter(core -> core.form.equals(written))
        .findFirst()
        .orElseGet(() -> forms.core(meant));
  }

  private record Counted(String word, WordAnalysis analysis, int count) {
    /** Whether ه is read as ة, which proves nothing: ربه is not the word ربة. */
    boolean isCareless() {
      return word.endsWith("ه") && analysis.core().endsWith("ة");
    }
  }

  /** The readings of a key while nouns have no lemmas yet. */
  private List<Reading> unresolved(String key) {
    List<Reading> readings = new ArrayList<>();
    for (WordCore core : cores.getOrDefault(key, List.of())) {
      for (Sense sense : core.senses) {
        add(readings, reading(core, sense.lemma(), sense.kind(), weights.weight(core, sense)));
      }
    }
    return readings;
  }

  /** Adds a reading; two verbs that are spelled alike (نشأ ينشأ, نشأ ينشئ) are one reading. */
  private static void add(List<Reading> readings, Reading reading) {
    for (int i = 0; i < readings.size(); i++) {
      Reading same = readings.get(i);
      if (same.form().equals(reading.form())
          && same.lemma().equals(reading.lemma())
          && same.kind() == reading.kind()) {
        double sum = Math.log(Math.exp(same.logWeight()) + Math.exp(reading.logWeight()));
        readings.set(i, new Reading(same.form(), same.lemma(), same.kind(), sum));
        return;
      }
    }
    readings.add(reading);
  }

  /**
   * What the weights of a form are multiplied by so that it stands beside the cuts that its letters
   * allow. A word that a list calls whole comes before cuts in front, and so does a listed word
   * that the corpora never show: they would show it, were it what it can be cut into. Other listed
   * words come behind, but not too far to count.
   */
  private double resistance(WordCore core) {
    boolean whole = sources.whole().contains(core.form) || sources.names().contains(core.form);
    if (!whole && !isNounListed(core.form)) {
      return 1;
    }
    double own = 0;
    for (Sense sense : core.senses) {
      own = Math.max(own, weights.weight(core, sense));
    }
    double cut = 0;
    for (WordAnalysis analysis : segmenter.analyses(core.form)) {
      if (analysis.reading().kind() == Kind.FUNCTION) {
        return 1; // وفي
      }
      boolean counts = whole ? !analysis.proclitic().letters().isEmpty() : !analysis.isWhole();
      if (counts) {
        cut = Math.max(cut, Math.exp(analysis.score()));
      }
    }
    boolean first = whole || sources.counts().of(core.form) == 0;
    return Math.max(1, cut * (first ? BEFORE_CUTS : BEHIND_CUTS) / own);
  }

  private boolean isNounListed(String form) {
    return sources.plurals().containsKey(form)
        || singulars.contains(form)
        || sources.feminines().containsKey(form)
        || sources.feminineNouns().contains(form);
  }

  private Map<String, List<Reading>> readings() {
    NounLemmas lemmas = new NounLemmas(sources, weights::nounWeight);
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    cores.forEach(
        (key, same) -> {
          List<Reading> all = new ArrayList<>(2);
          for (WordCore core : same) {
            if (!core.listed && forms.isJoined(core.form)) {
              continue;
            }
            double resistance = resistance(core);
            for (Sense sense : core.senses) {
              double weight = weights.weight(core, sense) * resistance;
              switch (sense.kind()) {
                case FUNCTION, QUESTION ->
                    add(all, reading(core, sense.lemma(), sense.kind(), weight));
                case VERB -> {
                  if (core.isSeen()
                      || weights.expectedOfVerb(sense) >= RARE_FORM
                      || sense.use().compareTo(Use.COMMON) <= 0) {
                    add(all, reading(core, Folding.fold(sense.lemma()), sense.kind(), weight));
                  }
                }
                case NOUN -> {
                  for (String noun : lemmas.of(core.form)) {
                    add(all, reading(core, Folding.fold(noun), sense.kind(), weight));
                    weight *= NEXT_LEMMA;
                  }
                }
              }
            }
          }
          if (!all.isEmpty()) {
            readings.put(key, all);
          }
        });
    return readings;
  }

  private static Reading reading(WordCore core, String lemma, Kind kind, double weight) {
    return new Reading(core.form, lemma, kind, Math.log(weight));
  }
}

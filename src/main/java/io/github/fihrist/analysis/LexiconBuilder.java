// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import io.github.fihrist.analysis.Conjugation.Use;
import io.github.fihrist.analysis.Reading.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the lexicon from the word lists and the word counts.
 *
 * <p>First every known form is put in: conjugated verbs, plurals, masdars, participles, names, and
 * every spelling that the corpora show. Then the counted words are segmented with the lexicon so
 * far, each word's count goes to the core of its best analysis, and the weights are taken from
 * these counts; after a few rounds وقال has given its count to قال, and وزير, which also takes the
 * article, has kept its own. Last, each noun finds its lemma ({@link NounLemmas}).
 */
final class LexiconBuilder {
  private static final int ROUNDS = 2;

  /** A word counts as one in its own right by what it does beside standing bare. */
  private static final double BARE_PER_CLITIC = 3.0;

  private static final double FLOOR = 0.3;

  private static final Sense NOUN = new Sense("", Kind.NOUN, Use.CITATION);
  private static final List<String> ARTICLES =
      List.of("ال", "وال", "بال", "فال", "كال", "لل", "ولل");

  private final LexiconSources sources;
  private final Map<String, List<Core>> cores = new HashMap<>();
  private final Map<String, Double> verbTotals = new HashMap<>();

  /** Of the round at hand; cleared when counts change. */
  private final Map<String, Double> nounWeights = new HashMap<>();

  /** One meaning of a form; a noun's lemma is found when the weights are known. */
  private record Sense(String lemma, Kind kind, Use use) {}

  private static final class Core {
    final String form;
    boolean listed;
    double bare;
    double withClitics;
    double withArticle;
    final List<Sense> senses = new ArrayList<>(1);

    Core(String form) {
      this.form = form;
    }
  }

  private LexiconBuilder(LexiconSources sources) {
    this.sources = sources;
  }

  /** The readings of every known word by its key. */
  static Map<String, List<Reading>> build(LexiconSources sources) {
    LexiconBuilder builder = new LexiconBuilder(sources);
    builder.list();
    builder.attest();
    for (int round = 0; round < ROUNDS; round++) {
      builder.count();
    }
    return builder.readings(true);
  }

  private void list() {
    sources
        .function()
        .forEach(
            (word, entry) ->
                add(
                    word,
                    new Sense(
                        entry.lemma(),
                        entry.wordClass().equals("QUESTION") ? Kind.QUESTION : Kind.FUNCTION,
                        Use.CITATION)));
    for (Verb verb : sources.verbs()) {
      Conjugation.of(verb)
          .forEach((form, use) -> add(form, new Sense(verb.past(), Kind.VERB, use)));
      verb.nouns().forEach(this::addNoun);
    }
    sources
        .plurals()
        .forEach(
            (plural, singulars) -> {
              addNoun(plural);
              singulars.forEach(this::addNoun);
            });
    sources.feminines().keySet().forEach(this::addNoun);
    sources.feminines().values().forEach(this::addNoun);
    sources.nisbas().keySet().forEach(this::addNoun);
    sources.nisbas().values().forEach(this::addNoun);
    sources.names().forEach(this::addNoun);
    sources.feminineNouns().forEach(this::addNoun);
    for (String word : sources.whole()) {
      if (core(word).senses.isEmpty()) {
        addNoun(word);
      }
      core(word).listed = true;
    }
  }

  private void addNoun(String form) {
    add(form, NOUN);
  }

  private void add(String form, Sense sense) {
    add(form, sense, sense.use != Use.RARE);
  }

  private void add(String form, Sense sense, boolean listed) {
    Core core = core(form);
    core.listed |= listed;
    for (int i = 0; i < core.senses.size(); i++) {
      Sense known = core.senses.get(i);
      if (known.kind == sense.kind && known.lemma.equals(sense.lemma)) {
        if (sense.use.compareTo(known.use) < 0) {
          core.senses.set(i, sense);
        }
        return;
      }
    }
    core.senses.add(sense);
  }

  private Core core(String form) {
    List<Core> same = cores.computeIfAbsent(Folding.key(form), k -> new ArrayList<>(1));
    for (Core core : same) {
      if (core.form.equals(form)) {
        return core;
      }
    }
    Core core = new Core(form);
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
    List<Core> same = cores.get(Folding.key(word));
    if (same == null) {
      if (ARTICLES.stream().noneMatch(a -> word.startsWith(a) && word.length() >= a.length() + 2)) {
        add(word, NOUN, false);
      }
      return;
    }
    if (same.stream().allMatch(core -> core.senses.stream().allMatch(s -> s.kind == Kind.VERB))) {
      Core core = word.charAt(0) == 'ا' ? same.getFirst() : core(word);
      boolean noun = sources.counts().of("ال" + core.form) > 0 || inflectsCounted(core.form);
      if (core.senses.isEmpty()
          || noun && core.senses.stream().noneMatch(s -> s.kind == Kind.NOUN)) {
        core.senses.add(NOUN);
      }
    } else if (word.charAt(0) != 'ا' && same.stream().noneMatch(c -> c.form.equals(word))) {
      add(word, NOUN, false);
    }
  }

  /** Whether an ending may have been added to a word that takes the article. */
  private boolean inflectsCounted(String form) {
    for (Ending ending : Ending.ALL) {
      int length = form.length() - ending.letters().length();
      if (length >= 3
          && form.endsWith(ending.letters())
          && sources.counts().of("ال" + form.substring(0, length) + ending.replacement()) > 0) {
        return true;
      }
    }
    return false;
  }

  /** One round: segments all words and counts the cores. */
  private void count() {
    Map<String, List<Reading>> readings = readings(false);
    Segmenter segmenter = new Segmenter(key -> readings.getOrDefault(key, List.of()));
    cores
        .values()
        .forEach(
            same ->
                same.forEach(
                    c -> {
                      c.bare = 0;
                      c.withClitics = 0;
                      c.withArticle = 0;
                    }));
    sources
        .counts()
        .forEach(
            (word, count) -> {
              List<WordAnalysis> analyses = segmenter.analyses(word);
              if (analyses.isEmpty()) {
                return;
              }
              WordAnalysis best = analyses.getFirst();
              for (Core core : cores.get(Folding.key(best.reading().form()))) {
                if (core.form.equals(best.reading().form())) {
                  if (best.isWhole()) {
                    core.bare += count;
                  } else {
                    core.withClitics += count;
                    core.withArticle += best.proclitic().hasArticle() ? count : 0;
                  }
                  break;
                }
              }
            });
    nounWeights.clear();
    totalVerbs();
  }

  /** What each verb's forms weigh together, by the shares of the round before. */
  private void totalVerbs() {
    Map<String, Double> totals = new HashMap<>();
    for (List<Core> same : cores.values()) {
      for (Core core : same) {
        double total = core.senses.stream().mapToDouble(s -> expected(core, s)).sum();
        for (Sense sense : core.senses) {
          if (sense.kind == Kind.VERB) {
            totals.merge(sense.lemma, weight(core) * expected(core, sense) / total, Double::sum);
          }
        }
      }
    }
    verbTotals.clear();
    nounWeights.clear();
    verbTotals.putAll(totals);
  }

  private Map<String, List<Reading>> readings(boolean resolved) {
    NounLemmas lemmas = new NounLemmas(sources, this::nounWeight);
    Map<String, List<Reading>> readings = new HashMap<>();
    cores.forEach(
        (key, same) -> {
          List<Reading> all = new ArrayList<>();
          for (Core core : same) {
            double total = core.senses.stream().mapToDouble(s -> expected(core, s)).sum();
            for (Sense sense : core.senses) {
              double weight = weight(core) * expected(core, sense) / total;
              if (sense.kind == Kind.VERB) {
                all.add(reading(core, Folding.fold(sense.lemma), sense.kind, weight));
              } else if (sense.kind != Kind.NOUN || !resolved) {
                all.add(reading(core, sense.lemma, sense.kind, weight));
              } else {
                double rank = 1;
                for (String noun : lemmas.of(core.form)) {
                  all.add(reading(core, Folding.fold(noun), sense.kind, weight * rank));
                  rank *= 0.3;
                }
              }
            }
          }
          readings.put(key, all);
        });
    return readings;
  }

  private static Reading reading(Core core, String lemma, Kind kind, double weight) {
    return new Reading(core.form, lemma, kind, Math.log(weight));
  }

  /** How much of a bare form one would expect of one of its senses alone. */
  private double expected(Core core, Sense sense) {
    return switch (sense.kind) {
      case FUNCTION, QUESTION -> 20.0 * core.bare + 1;
      case VERB -> sense.use.share * (1 + verbTotals.getOrDefault(sense.lemma, 0.0));
      case NOUN ->
          0.5
              + 0.8 * core.withArticle
              + inflected(core.form)
              + (sources.names().contains(core.form) ? 0.5 * core.bare : 0);
    };
  }

  private double weight(Core core) {
    double certain =
        core.listed
            ? core.bare
            : Math.min(core.bare, BARE_PER_CLITIC * core.withClitics + inflected(core.form));
    return core.withClitics + certain + FLOOR;
  }

  private double inflected(String form) {
    double expected = 0;
    for (Ending ending : Ending.ALL) {
      int length = form.length() - ending.letters().length();
      if (length >= 3 && form.endsWith(ending.letters())) {
        expected +=
            nounWeight(form.substring(0, length) + ending.replacement())
                * Math.exp(ending.logWeight());
      }
    }
    return expected;
  }

  private double nounWeight(String form) {
    Double known = nounWeights.get(form);
    if (known == null) {
      known = computeNounWeight(form);
      nounWeights.put(form, known);
    }
    return known;
  }

  private double computeNounWeight(String form) {
    double weight = 0;
    for (Core core : cores.getOrDefault(Folding.key(form), List.of())) {
      if (core.form.equals(form) && core.senses.contains(NOUN)) {
        double total = core.senses.stream().mapToDouble(s -> expected(core, s)).sum();
        weight += weight(core) * expected(core, NOUN) / total;
      }
    }
    return weight;
  }
}

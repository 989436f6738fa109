// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import io.github.fihrist.analysis.Reading.Kind;
import io.github.fihrist.analysis.WordCore.Sense;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely each meaning of each word is, from the counts of one round.
 *
 * <p>A form with one meaning has all its count. Else the count is shared by what one would expect
 * of each meaning alone: a noun takes the article and has inflected forms, a verb has other persons
 * and tenses, a function word stands bare.
 */
final class CoreWeights {
  /** A word counts as one in its own right by what it does beside standing bare. */
  private static final double BARE_PER_CLITIC = 3.0;

  /** What a form weighs that is known and never seen; and one that a list has as a noun only. */
  private static final double UNSEEN = 0.3;

  private static final double UNSEEN_LISTED = 4.0;

  /** How often a noun like قاضي stands without its ي, beside with it. */
  private static final double LOST_YEH = 0.01;

  private static final double UNSEEN_VERB = 0.01;

  /** What a verb weighs whose forms are not counted yet. */
  private static final double PRIOR = 20;

  private final Map<String, List<WordCore>> cores;
  private final Set<String> names;
  private final Map<String, Double> verbTotals = new HashMap<>();
  private final Map<String, Double> nounWeights = new HashMap<>();

  CoreWeights(Map<String, List<WordCore>> cores, Set<String> names) {
    this.cores = cores;
    this.names = names;
  }

  /** Takes the counts anew, with the shares that verbs had before. */
  void update() {
    nounWeights.clear();
    Map<String, Double> totals = new HashMap<>();
    IdentityHashMap<WordCore, double[]> shown = new IdentityHashMap<>();
    for (List<WordCore> same : cores.values()) {
      for (WordCore core : same) {
        if (core.isSeen()) {
          double weight = weight(core);
          double[] shares = shares(core);
          for (int i = 0; i < shares.length; i++) {
            Sense sense = core.senses.get(i);
            if (sense.kind() == Kind.VERB) {
              totals.merge(sense.verb(), weight * shares[i], Double::sum);
              shown.computeIfAbsent(core, c -> new double[shares.length])[i] = weight * shares[i];
            }
          }
        }
      }
    }
    verbTotals.clear();
    verbTotals.putAll(totals);
    shown.forEach(
        (core, weights) -> {
          for (int i = 0; i < weights.length; i++) {
            core.show(i, weights[i]);
          }
        });
    nounWeights.clear();
  }

  /** How often one would expect to see the form of a verb, from its other forms. */
  double expectedOfVerb(Sense sense) {
    return sense.use().share * verbTotal(sense);
  }

  /** What the forms of a verb weigh together. */
  private double verbTotal(Sense sense) {
    return verbTotals.getOrDefault(sense.verb(), 0.0);
  }

  /** How often the corpora show the form in this meaning. */
  double weight(WordCore core, Sense sense) {
    if (core.isSeen()) {
      return weight(core) * share(core, sense);
    }
    if (sense.kind() == Kind.VERB) {
      return UNSEEN * Math.min(1, UNSEEN_VERB + expected(core, sense));
    }
    return core.listed && core.senses.size() == 1 ? UNSEEN_LISTED : UNSEEN;
  }

  /** How often the corpora show the form as a noun. */
  double nounWeight(String form) {
    Double known = nounWeights.get(form);
    if (known == null) {
      known = 0.0;
      for (WordCore core : cores.getOrDefault(Folding.key(form), List.of())) {
        if (core.form.equals(form) && core.senses.contains(WordCore.NOUN)) {
          known = weight(core) * share(core, WordCore.NOUN);
        }
      }
      nounWeights.put(form, known);
    }
    return known;
  }

  private double weight(WordCore core) {
    double bare = core.bare();
    if (core.doubtful) {
      return Math.min(bare + core.withClitics(), (1 + BARE_PER_CLITIC) * core.withArticle())
          + UNSEEN;
    }
    double certain =
        core.listed || bare == 0
            ? bare
            : Math.min(bare, BARE_PER_CLITIC * core.withClitics() + inflected(core.form));
    return core.withClitics() + certain + UNSEEN;
  }

  private double share(WordCore core, Sense sense) {
    return core.senses.size() == 1 ? 1 : shares(core)[core.senses.indexOf(sense)];
  }

  private double[] shares(WordCore core) {
    double[] shares = new double[core.senses.size()];
    if (shares.length == 1) {
      shares[0] = 1;
      return shares;
    }
    double total = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = expected(core, core.senses.get(i));
      total += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  /** How much of a bare form one would expect of one of its meanings alone. */
  private double expected(WordCore core, Sense sense) {
    return switch (sense.kind()) {
      case FUNCTION, QUESTION -> 20.0 * core.bare() + 1;
      case VERB ->
          // By the verb's other forms: قف must not prove the rare verb that it could be.
          sense.use().share * (PRIOR + verbTotal(sense) - core.shown(sense));
      case NOUN ->
          0.5
              + 0.8 * core.withArticle()
              + inflected(core.form)
              + (names.contains(core.form) ? 0.5 * core.bare() : 0);
    };
  }

  /** What one would expect of a form as the inflected form of shorter nouns. */
  private double inflected(String form) {
    double expected = 0;
    if (form.length() >= 3 && form.charAt(form.length() - 2) == ArabicLetters.ALEF) {
      String whole = form + ArabicLetters.YEH;
      for (WordCore core : cores.getOrDefault(Folding.key(whole), List.of())) {
        expected += core.form.equals(whole) ? core.withArticle() * LOST_YEH : 0;
      }
    }
    for (Ending ending : Ending.ALL) {
      int length = form.length() - ending.letters().length();
      if (length >= ending.fewestLettersBefore() && form.endsWith(ending.letters())) {
        expected +=
            nounWeight(form.substring(0, length) + ending.replacement())
                * Math.exp(ending.logWeight());
      }
    }
    return expected;
  }
}

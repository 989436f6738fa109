// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import io.github.fihrist.analysis.Reading.Kind;
import io.github.fihrist.analysis.WordCore.Sense;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely each meaning of each word is, from the counts of one round.
 *
 * <p>A form with one meaning has all its count. Else the count is shared by what one would expect of
 * each meaning alone: a noun takes the article and has inflected forms, a verb has other persons and
 * tenses, a function word stands bare.
 */
final class CoreWeights {
  /** A word counts as one in its own right by what it does beside standing bare. */
  private static final double BARE_PER_CLITIC = 3.0;

  /** What a form weighs that is known and never seen; and one that a list has as a noun only. */
  private static final double UNSEEN = 0.3;

  private static final double UNSEEN_LISTED = 4.0;
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
    for (List<WordCore> same : cores.values()) {
      for (WordCore core : same) {
        if (core.isSeen()) {
          for (Sense sense : core.senses) {
            if (sense.kind() == Kind.VERB) {
              totals.merge(sense.lemma(), weight(core) * share(core, sense), Double::sum);
            }
          }
        }
      }
    }
    verbTotals.clear();
    verbTotals.putAll(totals);
    nounWeights.clear();
  }

  /** What the forms of a verb weigh together. */
  double verbTotal(String past) {
    return verbTotals.getOrDefault(past, 0.0);
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
    double certain =
        core.listed || bare == 0
            ? bare
            : Math.min(bare, BARE_PER_CLITIC * core.withClitics() + inflected(core.form));
    return core.withClitics() + certain + UNSEEN;
  }

  private double share(WordCore core, Sense sense) {
    if (core.senses.size() == 1) {
      return 1;
    }
    double total = 0;
    double own = 0;
    for (Sense other : core.senses) {
      double expected = expected(core, other);
      total += expected;
      own += other.equals(sense) ? expected : 0;
    }
    return own / total;
  }

  /** How much of a bare form one would expect of one of its meanings alone. */
  private double expected(WordCore core, Sense sense) {
    return switch (sense.kind()) {
      case FUNCTION, QUESTION -> 20.0 * core.bare() + 1;
      case VERB -> sense.use().share * (PRIOR + verbTotal(sense.lemma()));
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
}

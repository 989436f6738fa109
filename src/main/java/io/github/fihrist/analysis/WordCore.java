// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import io.github.fihrist.analysis.Conjugation.Use;
import io.github.fihrist.analysis.Reading.Kind;
import java.util.ArrayList;
import java.util.List;

/** A word without clitics while the lexicon is made: what it may mean and how often it is seen. */
final class WordCore {
  static final Sense NOUN = new Sense("", "", Kind.NOUN, Use.CITATION);

  final String form;
  final List<Sense> senses = new ArrayList<>(1);

  /** Whether a list has it, so that standing bare needs no proof. */
  boolean listed;

  /** Whether only the article proves it, since a commoner word behind a clitic looks the same. */
  boolean doubtful;

  private double bare;
  private double withClitics;
  private double withArticle;

  /** What the form has shown of each of its verbs, in the order of the senses. */
  private double[] shown = {};

  /**
   * One meaning of a form; a noun's lemma is found when the weights are known.
   *
   * @param verb tells verbs of one lemma apart: نشأ ينشأ, نشأ ينشئ; empty for what is no verb
   */
  record Sense(String lemma, String verb, Kind kind, Use use) {
    static Sense of(Verb verb, Use use) {
      return new Sense(verb.past(), verb.past() + ' ' + verb.present(), Kind.VERB, use);
    }

    static Sense of(String lemma, Kind kind) {
      return new Sense(lemma, "", kind, Use.CITATION);
    }

    private boolean isSame(Sense that) {
      return kind == that.kind && lemma.equals(that.lemma) && verb.equals(that.verb);
    }
  }

  WordCore(String form) {
    this.form = form;
  }

  /** Adds a sense, or to a known one the commoner use. */
  void add(Sense sense) {
    for (int i = 0; i < senses.size(); i++) {
      Sense known = senses.get(i);
      if (known.isSame(sense)) {
        if (sense.use.compareTo(known.use) < 0) {
          senses.set(i, sense);
        }
        return;
      }
    }
    senses.add(sense);
  }

  boolean isVerbOnly() {
    for (Sense sense : senses) {
      if (sense.kind != Kind.VERB) {
        return false;
      }
    }
    return true;
  }

  void forgetCounts() {
    bare = 0;
    withClitics = 0;
    withArticle = 0;
  }

  /** Counts a spelling of the corpora whose best analysis this is. */
  void count(WordAnalysis analysis, int times) {
    if (analysis.isWhole()) {
      bare += times;
    } else {
      withClitics += times;
      withArticle += analysis.proclitic().hasArticle() ? times : 0;
    }
  }

  /** Remembers what the form has shown of a verb. */
  void show(int sense, double weight) {
    if (shown.length < senses.size()) {
      shown = new double[senses.size()];
    }
    shown[sense] = weight;
  }

  double shown(Sense sense) {
    int index = shown.length == 0 ? -1 : senses.indexOf(sense);
    return index < 0 || index >= shown.length ? 0 : shown[index];
  }

  boolean isSeen() {
    return bare + withClitics > 0;
  }

  double bare() {
    return bare;
  }

  double withClitics() {
    return withClitics;
  }

  double withArticle() {
    return withArticle;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All unvowelled forms of a verb: perfect, imperfect in its three moods, imperative, passive.
 *
 * <p>Rules as in any reference grammar of Arabic (W. Wright, "A Grammar of the Arabic Language",
 * vol. I, part 2): sound, doubled, hollow and defective verbs; where hamza's seat varies with the
 * ending, the seat does not matter, because forms are looked up folded. Forms that take an object
 * pronoun are given as they stand before it (كتبو before ه).
 */
final class Conjugation {
  /** How much a form is used beside the verb's others. */
  enum Use {
    /** Third person masculine singular of the perfect. */
    CITATION(0.3),
    /** Third persons, singular and plural, and the first of the perfect. */
    COMMON(0.05),
    /** First persons of the imperfect. */
    FIRST(0.02),
    /**
     * Shortened imperfects (يقل), passives that are written unlike the active, the imperative for
     * men.
     */
    SPOKEN(0.01),
    /** Duals, second persons, feminine plurals and imperatives, imperatives of two letters. */
    RARE(0.002);

    final double share;

    Use(double share) {
      this.share = share;
    }
  }

  private static final List<String> RARE_ENDINGS =
      List.of("تما", "تم", "تمو", "تن", "تا", "ان", "ين");

  /** Verbs whose imperatives lose the hamza: خذ, كل, مر. */
  private static final List<String> WITHOUT_HAMZA = List.of("ءخذ", "ءكل", "ءمر");

  private static final List<String> FIRST_PERSONS = List.of("ن", "أ");

  private final Verb verb;
  private final Map<String, Use> forms = new LinkedHashMap<>();
  private Use use = Use.COMMON;

  private Conjugation(Verb verb) {
    this.verb = verb;
  }

  /** The forms, without clitics, and how much each is used. */
  static Map<String, Use> of(Verb verb) {
    Conjugation conjugation = new Conjugation(verb);
    conjugation.forms.put(verb.past(), Use.CITATION);
    conjugation.perfect(verb.past(), verb.isDefective());
    conjugation.imperfect(verb.present().substring(1));
    conjugation.use = Use.SPOKEN;
    conjugation.passive();
    conjugation.imperative();
    return conjugation.forms;
  }

  private void perfect(String past, boolean defective) {
    if (defective) {
      defectivePerfect(past);
      return;
    }
    String stem = past;
    add(stem, "", "ت", "ا", "تا", "وا", "و");
    if (past.endsWith("أ")) {
      add(past.substring(0, past.length() - 1) + "ؤ", "وا", "و");
      add(past.substring(0, past.length() - 1) + "آ", "");
    }
    String beforeConsonant = stem;
    if (verb.isHollow()) {
      beforeConsonant = stem.substring(0, stem.length() - 2) + stem.charAt(stem.length() - 1);
    } else if (verb.isDoubled()) {
      beforeConsonant = stem + verb.last();
    }
    if (!beforeConsonant.equals(stem)) {
      use = Use.SPOKEN; // قلت, but قالت and كتبت are third persons
    }
    // The last ت or ن of the verb and the first of the ending are written once: أثبتّ, آمنّا.
    char last = beforeConsonant.charAt(beforeConsonant.length() - 1);
    for (String ending : new String[] {"ت", "تما", "تم", "تمو", "تن", "ن", "نا"}) {
      put(beforeConsonant + (ending.charAt(0) == last ? ending.substring(1) : ending));
    }
    use = Use.COMMON;
  }

  private void defectivePerfect(String past) {
    String bare = past.substring(0, past.length() - 1);
    char end = past.charAt(past.length() - 1);
    if (end == 'ي') {
      add(bare, "وا", "و");
      add(past, "", "ت", "ا", "تا", "تما", "تم", "تمو", "تن", "ن", "نا");
      return;
    }
    char weak = end == 'ا' && verb.form().equals("I") ? 'و' : 'ي';
    put(past);
    put(bare + "ا");
    add(bare, "ت", "تا", "وا", "و");
    add(bare + weak, "ا", "ت", "تما", "تم", "تمو", "تن", "ن", "نا");
  }

  /** From the present without its ي. */
  private void imperfect(String stem) {
    if (verb.isDefective()) {
      defectiveImperfect(stem);
      return;
    }
    prefixed(stem, "ي", "ت", "ن", "أ");
    suffixed(stem, stem);
    if (stem.endsWith("أ")) {
      String bare = stem.substring(0, stem.length() - 1);
      for (String person : new String[] {"ي", "ت"}) {
        add(person + bare, "ؤون", "ؤوا", "ؤو", "ئون", "آن", "ئين");
      }
    }
    if (verb.isHollow() && stem.length() >= 3) {
      String jussive = stem.substring(0, stem.length() - 2) + stem.charAt(stem.length() - 1);
      use = Use.SPOKEN;
      prefixed(jussive, "ي", "ت");
      use = Use.RARE;
      prefixed(jussive, "ن", "أ");
      use = Use.COMMON;
      add("ي" + jussive, "ن");
      add("ت" + jussive, "ن");
    } else if (verb.isDoubled()) {
      String open = stem + verb.last();
      use = Use.RARE;
      prefixed(open, "ي", "ت", "ن", "أ");
      use = Use.COMMON;
      add("ي" + open, "ن");
      add("ت" + open, "ن");
    }
  }

  private void suffixed(String stem, String beforeNoon) {
    add("ي" + stem, "ان", "ا", "ون", "وا", "و");
    add("ت" + stem, "ان", "ا", "ون", "وا", "و", "ين", "ي");
    if (!verb.isHollow() && !verb.isDoubled()) {
      String ending = beforeNoon.endsWith("ن") ? "" : "ن";
      add("ي" + beforeNoon, ending);
      add("ت" + beforeNoon, ending);
    }
  }

  private void defectiveImperfect(String stem) {
    String bare = stem.substring(0, stem.length() - 1);
    char end = stem.charAt(stem.length() - 1);
    prefixed(stem, "ي", "ت", "ن", "أ");
    use = Use.SPOKEN;
    prefixed(bare, "ي", "ت");
    if (bare.length() >= 2) {
      prefixed(bare, "ن", "أ");
    }
    use = Use.COMMON;
    if (end == 'ى' || end == 'ا') {
      prefixed(bare + "ا", "ي", "ت", "ن", "أ");
    }
    String open = end == 'ى' || end == 'ا' ? bare + "ي" : stem;
    for (String person : new String[] {"ي", "ت"}) {
      add(person + bare, "ون", "وا", "و");
      add(person + open, "ان", "ا", "ن");
    }
    add("ت" + bare, "ين", "ي");
  }

  private void imperative() {
    String stem = verb.present().substring(1);
    String bare = verb.isDefective() ? stem.substring(0, stem.length() - 1) : stem;
    String jussive =
        verb.isHollow() && stem.length() >= 3
            ? stem.substring(0, stem.length() - 2) + stem.charAt(stem.length() - 1)
            : bare;
    String opening = opening(stem);
    if (jussive.length() < 2) {
      return;
    }

    if (verb.form().equals("I") && WITHOUT_HAMZA.contains(verb.root())) {
      add(jussive.substring(1), "", "وا", "و");
      use = Use.RARE;
      add(jussive.substring(1), "ي", "ا", "ن");
      return;
    }
    // Such as هد of هدى: two letters are mostly another word.
    use = opening.length() + jussive.length() == 2 ? Use.RARE : Use.SPOKEN;
    add(opening + jussive, "");
    use = Use.SPOKEN;
    add(opening + bare, "وا", "و");
    use = Use.RARE;
    add(opening + bare, "ي", "ا");
    if (!jussive.endsWith("ن")) {
      add(opening + jussive, "ن");
    }
  }

  /** What stands before the imperative where it would begin with two consonants. */
  private String opening(String stem) {
    return switch (verb.form()) {
      case "II", "III", "V", "VI", "QI", "QII" -> "";
      case "IV" -> "أ";
      case "I" -> verb.isHollow() || verb.isDoubled() || stem.length() < 3 ? "" : "ا";
      default -> "ا";
    };
  }

  /** Only where the passive is written unlike the active. */
  private void passive() {
    String past = verb.past();
    String stem = verb.present().substring(1);
    if (verb.isHollow()) {
      int vowel = past.length() - 2;
      plain(past.substring(0, vowel) + "ي" + past.substring(vowel + 1));
      String present =
          stem.length() >= 3
                  && (stem.charAt(stem.length() - 2) == 'و'
                      || stem.charAt(stem.length() - 2) == 'ي')
              ? stem.substring(0, stem.length() - 2) + "ا" + stem.charAt(stem.length() - 1)
              : stem;
      prefixed(present, "ي", "ت", "ن", "أ");
      add("ي" + present, "ان", "ا", "ون", "وا", "و");
      add("ت" + present, "ان", "ا", "ون", "وا", "و");
    } else if (verb.isDefective()) {
      String bare = past.substring(0, past.length() - 1);
      add(bare + "ي", "", "ت", "ا", "تا", "تم", "نا", "ن");
      String open = stem.substring(0, stem.length() - 1);
      prefixed(open + "ى", "ي", "ت", "ن", "أ");
      prefixed(open + "ا", "ي", "ت", "ن", "أ");
      add("ي" + open, "ون", "وا", "و");
    }
    if ((verb.form().equals("III") || verb.form().equals("VI")) && past.indexOf('ا') > 0) {
      use = Use.RARE;
      plain(past.replaceFirst("ا", "و"));
      use = Use.SPOKEN;
    }
    if (verb.form().equals("I")
        && past.length() >= 3
        && past.charAt(1) == 'أ'
        && !verb.isDefective()) {
      plain(past.charAt(0) + "ئ" + past.substring(2));
    }
    if (past.endsWith("أ")) {
      plain(past.substring(0, past.length() - 1) + "ئ");
    }
    if (verb.form().equals("IV") && past.startsWith("آ")) {
      plain("أو" + past.substring(1));
    }
    if (verb.form().equals("I") && stem.startsWith("أ")) {
      passiveOfHamza("ؤ" + stem.substring(1));
    }
    if (verb.form().equals("I") && verb.root().charAt(0) == 'و' && stem.length() == 2) {
      prefixed("و" + stem, "ي", "ت", "ن", "أ");
      add("ي" + "و" + stem, "ون", "وا", "و");
    }
  }

  /** يؤخذ of يأخذ, يؤتى of يأتي. */
  private void passiveOfHamza(String stem) {
    if (verb.isDefective()) {
      String bare = stem.substring(0, stem.length() - 1);
      prefixed(bare + "ى", "ي", "ت", "ن", "أ");
      prefixed(bare + "ا", "ي", "ت", "ن", "أ");
      add("ي" + bare, "ون", "وا", "و");
    } else if (!verb.isHollow()) {
      prefixed(stem, "ي", "ت", "ن", "أ");
      add("ي" + stem, "ون", "وا", "و");
    }
  }

  private void plain(String past) {
    add(past, "", "ت", "ا", "تا", "وا", "و");
  }

  private void prefixed(String stem, String... persons) {
    for (String person : persons) {
      Use third = use;
      if (use == Use.COMMON && FIRST_PERSONS.contains(person)) {
        // أوقف is mostly he stopped, of form IV, and hardly I arrest, of form II.
        use = person.equals("أ") && verb.form().equals("II") ? Use.RARE : Use.FIRST;
      }
      put(person + stem);
      use = third;
    }
  }

  private void add(String stem, String... endings) {
    for (String ending : endings) {
      put(stem + ending);
    }
  }

  private void put(String letters) {
    String form = Folding.seatless(letters);
    forms.merge(form, isRare(form) ? Use.RARE : use, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** Duals and second persons by their endings; a stem that ends so is in the table already. */
  private boolean isRare(String form) {
    if (form.equals(verb.past()) || form.equals(verb.present())) {
      return false;
    }
    boolean imperfect = form.charAt(0) == 'ي' || form.charAt(0) == 'ت';
    if (imperfect && form.endsWith("و") && !verb.isDefective()) {
      return true; // يشكوا of شك loses its alef before a pronoun only; يشكو is of شكا
    }
    return RARE_ENDINGS.stream().anyMatch(form::endsWith)
        || (form.endsWith("ا") && !form.endsWith("وا") && !form.endsWith("نا"))
        || (imperfect
            && (form.endsWith("ن") && !form.endsWith("ون") || form.endsWith("ي"))
            && form.length() > verb.present().length());
  }
}

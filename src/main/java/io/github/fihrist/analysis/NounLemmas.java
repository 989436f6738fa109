// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary word of a noun or adjective that carries no clitics: its singular, and an
 * adjective's masculine.
 *
 * <p>An ending is cut only if what remains is common enough beside the whole: فلسطين is no plural,
 * since there is no فلسط.
 */
final class NounLemmas {
  /** How common the plural of a word that looks like one must be beside it. */
  private static final double OWN_PLURAL_SHARE = 0.02;

  private final LexiconSources sources;
  private final ToDoubleFunction<String> weights;
  private final LostYeh lostYeh;
  private final ListedNouns listed;
  private final UnlistedPlurals unlisted;
  private final OtherNouns otherNouns;

  NounLemmas(LexiconSources sources, ToDoubleFunction<String> weights) {
    this.sources = sources;
    this.weights = weights;
    this.lostYeh = new LostYeh(sources, weights);
    this.listed = new ListedNouns(sources, lostYeh.restored());
    this.unlisted = new UnlistedPlurals(sources, listed, weights);
    this.otherNouns = new OtherNouns(sources, listed, weights);
  }

  /** سورية is also the feminine of سوري. */
  private boolean isFeminineNisba(String form) {
    return form.endsWith("ة") && sources.nisbas().containsKey(cut(form, 1));
  }

  /** The lemmas of a noun, the likeliest first, at least itself. */
  List<String> of(String form) {
    List<String> lemmas = new ArrayList<>();
    boolean country = listed.isCountry(form) && !isFeminineNisba(form);
    // السودان is no plural of أسود; but صور is the plural of صورة and a city.
    if (country && (sources.definite().contains(form) || !sources.plurals().containsKey(form))) {
      return List.of(form);
    }
    List<String> singulars = singulars(form);
    if (singulars != null) {
      // A collective is a word of its own beside its single thing: زجاج and زجاجة.
      boolean collective =
          singulars.equals(List.of(form + "ة"))
                  && (listed.hasPlural(form) || sources.names().contains(form))
              || hasCommonPlural(form);
      boolean own =
          collective
              || inflectsItself(form)
              || hasFeminine(form)
              || sources.feminineNouns().contains(form);
      if (own) {
        lemmas.add(form);
      }
      // The noun with the plural, not the adjective that it may be a feminine of: نوادر of نادرة.
      singulars.forEach(s -> lemmas.add(s.endsWith("ة") ? s : singular(s)));
      if (country || listed.hasPlural(form) || sources.feminines().containsValue(form)) {
        lemmas.add(form);
      }
    } else {
      lemmas.add(
          unlisted
              .singular(form)
              .map(s -> s.endsWith("ة") ? s : singular(s))
              .orElseGet(() -> singular(form)));
    }
    String nisbaOf = sources.nisbas().get(lemmas.getFirst());
    if (nisbaOf != null) {
      lemmas.add(nisbaOf);
    }
    if (singulars == null) {
      otherNouns.addTo(lemmas, form);
    }
    return lemmas.stream().map(lostYeh::restore).distinct().toList();
  }

  /**
   * Whether a word that looks like a plural is mostly a singular: دور of أدوار, though of دار too.
   */
  private boolean hasCommonPlural(String form) {
    if (form.length() > 3) {
      return false; // The plural of a plural: أقاويل of أقوال.
    }
    double plurals = 0;
    for (String plural : listed.pluralsOf(form)) {
      plurals += sources.counts().of(plural) + sources.counts().of("ال" + plural);
    }
    return plurals > OWN_PLURAL_SHARE * sources.counts().of(form);
  }

  /** Whether a word is an adjective by its feminine: أسود, which has سوداء; not أعين. */
  private boolean hasFeminine(String form) {
    for (Map.Entry<String, String> feminine : sources.feminines().entrySet()) {
      if (feminine.getValue().equals(form)
          && weights.applyAsDouble(feminine.getKey()) > 0.05 * weights.applyAsDouble(form)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable List<String> singulars(String form) {
    List<String> singulars = sources.plurals().get(form);
    boolean mayLackYeh =
        singulars == null && form.length() >= 4 && form.charAt(form.length() - 2) == 'ا';
    if (mayLackYeh && !listed.isNoun(form)) {
      singulars = sources.plurals().get(form + "ي");
    }
    return singulars;
  }

  /** Whether a word that looks like a plural has sound plurals of its own: مواطن, not مصادر. */
  private boolean inflectsItself(String form) {
    double own = 0;
    for (String ending : List.of("ون", "ين")) {
      own += weights.applyAsDouble(form + ending);
    }
    return own > 0.03 * weights.applyAsDouble(form);
  }

  private String singular(String form) {
    if (sources.feminines().containsKey(form)) {
      return sources.feminines().get(form);
    }
    if (sources.names().contains(form) && !isFeminineNisba(form)) {
      return form;
    }
    double whole = weights.applyAsDouble(form);
    if (form.endsWith("ات") && form.length() >= 4) {
      return feminineOf(cut(form, 2), whole, form);
    }
    if (form.endsWith("تان") || form.endsWith("تين")) {
      String base = cut(form, 3) + "ة";
      if (common(base, whole, 0.5)) {
        return singular(base);
      }
    }
    if (form.endsWith("تا") && form.length() >= 5 && common(cut(form, 2) + "ة", whole, 1)) {
      return singular(cut(form, 2) + "ة");
    }
    boolean inflected = !listed.isNoun(form);
    if (inflected && (form.endsWith("ون") || form.endsWith("ين") || form.endsWith("ان"))) {
      String base = cut(form, 2);
      if (base.endsWith("أ")) {
        base = cut(base, 1) + "ء"; // جزأين
      }
      boolean dual = form.endsWith("ان");
      if (base.length() >= 2
          && (common(base, whole, dual ? 0.7 : 0.1) || !dual && listed.isNoun(base))) {
        return singular(base);
      }
    }
    if (form.endsWith("ي") && form.length() >= 4 && otherNouns.isMine(form)) {
      String base = cut(form, 1);
      String withTeh = base.endsWith("ت") ? cut(base, 1) + "ة" : base;
      if (common(base, whole, 1)) {
        return singular(base);
      }
      if (common(withTeh, whole, 1)) {
        return singular(withTeh);
      }
    }
    // A plural before its genitive, مسلمو, never has the article.
    if (form.endsWith("و")
        && form.length() >= 5
        && !form.startsWith("ال")
        && common(cut(form, 1), whole, 1)) {
      return singular(cut(form, 1));
    }
    if (form.endsWith("ا") && (form.length() >= 4 || listed.isNoun(cut(form, 1)))) {
      String base = cut(form, 1);
      if (common(base, whole, 0.02) && weights.applyAsDouble(base) >= 5) {
        return sources.plurals().containsKey(base) ? of(base).getFirst() : singular(base);
      }
    }
    if (form.endsWith("ة") && form.length() >= 4) {
      return masculineOf(form, whole);
    }
    return form;
  }

  private String feminineOf(String base, double whole, String form) {
    String withTeh = base + "ة";
    double feminine = weights.applyAsDouble(withTeh);
    double masculine = weights.applyAsDouble(base);
    // The plural of a plural: رجالات of رجال.
    boolean ownFeminine = listed.hasPlural(withTeh) || sources.feminineNouns().contains(withTeh);
    if (sources.plurals().containsKey(base)
        && !ownFeminine
        && !listed.isAdjective(base)
        && feminine < 0.1 * masculine) {
      return of(base).getFirst();
    }
    if (form.endsWith("اوات")) {
      String withHamza = cut(form, 3) + "ء";
      if (common(withHamza, whole, 0.1)) {
        return singular(withHamza);
      }
    }
    if (form.endsWith("وات") || form.endsWith("يات")) {
      String withAlef = cut(base, 1) + "اة";
      if (common(withAlef, whole, 0.1) && weights.applyAsDouble(withAlef) > feminine) {
        return withAlef;
      }
      String withMaksura = cut(base, 1) + "ى";
      if (form.endsWith("يات") && common(withMaksura, whole, 0.1) && feminine < whole) {
        return withMaksura;
      }
    }
    boolean known = listed.isNoun(base) || listed.isNoun(withTeh);
    if (!known && Math.max(feminine, masculine) < 0.03 * whole || base.length() < 2) {
      return form;
    }
    boolean adjective = listed.isAdjective(base) && !lostYeh.isLost(base) || base.endsWith("ي");
    return feminine >= masculine
            || !adjective && feminine >= 0.1 * whole
            || sources.feminineNouns().contains(withTeh)
                && feminine > (listed.isAdjective(base) ? 0.2 : 0.02) * masculine
        ? singular(withTeh)
        : base;
  }

  private String masculineOf(String form, double whole) {
    String base = cut(form, 1);
    if (sources.feminineNouns().contains(form)) {
      return form;
    }
    boolean judged = sources.counts().of(form) >= 60 && sources.counts().of(base) >= 20;
    if (judged) {
      return base;
    }
    // A noun with a plural of its own, or one strike, one piece: ضربة is no feminine of ضرب.
    boolean person = sources.counts().of(base + "ات") + sources.counts().of("ال" + base + "ات") > 0;
    if (listed.hasPlural(form) && !person || base.length() <= 3 && !listed.isAdjective(base)) {
      return form;
    }
    if (base.endsWith("ي") && base.length() >= 5) {
      return base;
    }
    // A participle with a pinch of evidence; مجلة is no feminine of مجل, which nobody writes.
    double share =
        listed.isAdjective(base) && !listed.isNoun(form)
            ? 0.02
            : listed.isAdjective(base) || base.endsWith("ي") ? 0.1 : 0.5;
    return common(base, whole, share) ? base : form;
  }

  private boolean common(String base, double whole, double share) {
    return weights.applyAsDouble(base) >= Math.max(1, share * whole);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final double MIN_SINGULAR_WEIGHT = 2;
  private static final double CERTAIN_PLURAL_SHARE = 0.02;
  private static final double RARE = 2;

  /** How common the plural of a word that looks like one must be beside it. */
  private static final double OWN_PLURAL_SHARE = 0.02;

  /** A word counted more often is no plural by an uncertain pattern, nor without the article. */
  private static final int COMMON = 30;

  /** ناحية has the plural نواحي; of ماضي it is مضاة. */
  private static final String DEFECTIVE_FEMININE = ".ا.ية";

  private static final List<String> FEMININE_ENDINGS = List.of("ة", "ات", "تان", "تين", "تا", "تي");

  private final LexiconSources sources;
  private final ToDoubleFunction<String> weights;
  private final Set<String> adjectives = new HashSet<>();
  private final Set<String> listed = new HashSet<>();

  /** The listed plurals of a singular. */
  private final Map<String, List<String>> pluralsOf = new HashMap<>();

  private final Set<String> countries;
  private final LostYeh lostYeh;

  NounLemmas(LexiconSources sources, ToDoubleFunction<String> weights) {
    this.sources = sources;
    this.weights = weights;
    this.countries = new HashSet<>(sources.nisbas().values());
    for (Verb verb : sources.verbs()) {
      for (String noun : verb.nouns()) {
        listed.add(noun);
        if (isParticiple(noun)) {
          adjectives.add(noun);
        }
      }
    }
    adjectives.addAll(sources.nisbas().keySet());
    sources
        .plurals()
        .forEach(
            (plural, singulars) ->
                singulars.forEach(
                    s -> pluralsOf.computeIfAbsent(s, key -> new ArrayList<>(2)).add(plural)));
    listed.addAll(pluralsOf.keySet());
    this.lostYeh = new LostYeh(sources, weights);
    listed.addAll(lostYeh.restored());
    adjectives.addAll(lostYeh.restored());
  }

  private static boolean isParticiple(String noun) {
    return !noun.endsWith("ة")
        && (noun.charAt(0) == 'م'
            || noun.charAt(0) == ArabicLetters.ALEF_WITH_MADDA_ABOVE
            || noun.charAt(1) == ArabicLetters.ALEF);
  }

  /** سورية is also the feminine of سوري. */
  private boolean isFeminineNisba(String form) {
    return form.endsWith("ة") && sources.nisbas().containsKey(cut(form, 1));
  }

  /** The lemmas of a noun, the likeliest first, at least itself. */
  List<String> of(String form) {
    List<String> lemmas = new ArrayList<>();
    boolean country = countries.contains(form) && !isFeminineNisba(form);
    // السودان is no plural of أسود; but صور is the plural of صورة and a city.
    if (country && (sources.definite().contains(form) || !sources.plurals().containsKey(form))) {
      return List.of(form);
    }
    List<String> singulars = singulars(form);
    if (singulars != null) {
      boolean collective =
          singulars.equals(List.of(form + "ة"))
              && (pluralsOf.containsKey(form) || sources.names().contains(form));
      collective |= hasCommonPlural(form);
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
      if (country || pluralsOf.containsKey(form) || sources.feminines().containsValue(form)) {
        lemmas.add(form);
      }
    } else {
      lemmas.add(byPattern(form).orElseGet(() -> singular(form)));
    }
    String nisbaOf = sources.nisbas().get(lemmas.getFirst());
    if (nisbaOf != null) {
      lemmas.add(nisbaOf);
    }
    if (singulars == null) {
      ownFeminine(form).ifPresent(lemmas::add);
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
    for (String plural : pluralsOf.getOrDefault(form, List.of())) {
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

  /** The noun in ة with a plural of its own that a form may be of, beside an adjective. */
  private Optional<String> ownFeminine(String form) {
    for (String ending : FEMININE_ENDINGS) {
      if (form.endsWith(ending)) {
        String feminine = cut(form, ending.length()) + "ة";
        return pluralsOf.containsKey(feminine) || feminine.matches(DEFECTIVE_FEMININE)
            ? Optional.of(feminine)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private @Nullable List<String> singulars(String form) {
    List<String> singulars = sources.plurals().get(form);
    boolean mayLackYeh =
        singulars == null && form.length() >= 4 && form.charAt(form.length() - 2) == 'ا';
    if (mayLackYeh && !listed.contains(form)) {
      singulars = sources.plurals().get(form + "ي");
    }
    return singulars;
  }

  /** The singular of a broken plural that no list has, if it is a plural by its pattern. */
  private Optional<String> byPattern(String form) {
    char first = form.charAt(0);
    boolean common = sources.counts().of(form) >= COMMON;
    if (form.length() < 3
        || common && sources.counts().of("ال" + form) == 0
        || first == ArabicLetters.ALEF_WITH_MADDA_ABOVE
        || first == ArabicLetters.ALEF_WITH_HAMZA_BELOW
        || isListed(form)) {
      return Optional.empty();
    }
    String key = first == ArabicLetters.ALEF_WITH_HAMZA_ABOVE ? "ا" + form.substring(1) : form;
    double whole = weights.applyAsDouble(form);
    double best = Double.NEGATIVE_INFINITY;
    Optional<String> singular = Optional.empty();
    for (PluralPatterns.Singular candidate : PluralPatterns.singulars(key)) {
      for (String spelled : spellings(candidate.word())) {
        double weight = weights.applyAsDouble(spelled);
        boolean known = listed.contains(spelled) || weight >= MIN_SINGULAR_WEIGHT;
        double score = Math.log(weight + 0.01) + candidate.logWeight();
        boolean rare =
            candidate.certain() ? whole * CERTAIN_PLURAL_SHARE <= weight : !common && whole <= RARE;
        if (known && rare && score > best && !sources.plurals().containsKey(spelled)) {
          best = score;
          singular = Optional.of(spelled.endsWith("ة") ? spelled : singular(spelled));
        }
      }
    }
    return singular;
  }

  private boolean isListed(String form) {
    return listed.contains(form)
        || sources.names().contains(form)
        || sources.feminineNouns().contains(form)
        || sources.feminines().containsKey(form)
        || sources.nisbas().containsKey(form)
        || countries.contains(form);
  }

  private static List<String> spellings(String key) {
    return key.charAt(0) == ArabicLetters.ALEF
        ? List.of("أ" + key.substring(1), "إ" + key.substring(1), "آ" + key.substring(1), key)
        : List.of(key);
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
    boolean inflected = !listed.contains(form);
    if (inflected && (form.endsWith("ون") || form.endsWith("ين") || form.endsWith("ان"))) {
      String base = cut(form, 2);
      if (base.endsWith("أ")) {
        base = cut(base, 1) + "ء"; // جزأين
      }
      boolean dual = form.endsWith("ان");
      if (base.length() >= 2
          && (common(base, whole, dual ? 0.7 : 0.1) || !dual && listed.contains(base))) {
        return singular(base);
      }
    }
    if (form.endsWith("ي") && form.length() >= 4 && isMine(form)) {
      String base = cut(form, 1);
      String withTeh = base.endsWith("ت") ? cut(base, 1) + "ة" : base;
      if (common(base, whole, 1)) {
        return singular(base);
      }
      if (common(withTeh, whole, 1)) {
        return singular(withTeh);
      }
    }
    if (form.endsWith("و") && form.length() >= 5 && common(cut(form, 1), whole, 1)) {
      return singular(cut(form, 1));
    }
    if (form.endsWith("ا") && (form.length() >= 4 || listed.contains(cut(form, 1)))) {
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

  /** Whether a word in ي stands as nouns with the pronoun do, never as adjectives do. */
  private boolean isMine(String form) {
    double others = 0;
    for (String other : List.of("ال" + form, form + "ة", "ال" + form + "ة")) {
      others += sources.counts().of(other);
    }
    return !isListed(form) && 20 * others < sources.counts().of(form);
  }

  private String feminineOf(String base, double whole, String form) {
    String withTeh = base + "ة";
    double feminine = weights.applyAsDouble(withTeh);
    double masculine = weights.applyAsDouble(base);
    // The plural of a plural: رجالات of رجال.
    boolean ownFeminine =
        pluralsOf.containsKey(withTeh) || sources.feminineNouns().contains(withTeh);
    if (sources.plurals().containsKey(base)
        && !ownFeminine
        && !adjectives.contains(base)
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
    boolean known = listed.contains(base) || listed.contains(withTeh);
    if (!known && Math.max(feminine, masculine) < 0.03 * whole || base.length() < 2) {
      return form;
    }
    boolean adjective = adjectives.contains(base) && !lostYeh.isLost(base) || base.endsWith("ي");
    return feminine >= masculine
            || !adjective && feminine >= 0.1 * whole
            || sources.feminineNouns().contains(withTeh)
                && feminine > (adjectives.contains(base) ? 0.2 : 0.02) * masculine
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
    if (pluralsOf.containsKey(form) && !person
        || base.length() <= 3 && !adjectives.contains(base)) {
      return form;
    }
    if (base.endsWith("ي") && base.length() >= 5) {
      return base;
    }
    double share = adjectives.contains(base) || base.endsWith("ي") ? 0.1 : 0.5;
    return common(base, whole, share) ? base : form;
  }

  private boolean common(String base, double whole, double share) {
    return weights.applyAsDouble(base) >= Math.max(1, share * whole);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}

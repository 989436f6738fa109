// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the lists say of nouns and adjectives: which there are, and what plurals they have. */
final class ListedNouns {
  private final LexiconSources sources;
  private final Set<String> adjectives = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();

  /** The listed plurals of a singular. */
  private final Map<String, List<String>> pluralsOf = new HashMap<>();

  private final Set<String> derivedMasdars = new HashSet<>();
  private final Set<String> countries;

  /**
   * From the lists.
   *
   * @param restored participles and masdars with the ي that they may lose
   */
  ListedNouns(LexiconSources sources, Collection<String> restored) {
    this.sources = sources;
    this.countries = new HashSet<>(sources.nisbas().values());
    for (Verb verb : sources.verbs()) {
      for (String noun : verb.nouns()) {
        nouns.add(noun);
        if (isParticiple(noun)) {
          adjectives.add(noun);
        } else if (!verb.form().equals("I") && !verb.form().equals("III")) {
          derivedMasdars.add(noun);
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
    nouns.addAll(pluralsOf.keySet());
    nouns.addAll(restored);
    adjectives.addAll(restored);
  }

  private static boolean isParticiple(String noun) {
    return !noun.endsWith("ة")
        && (noun.charAt(0) == 'م'
            || noun.charAt(0) == ArabicLetters.ALEF_WITH_MADDA_ABOVE
            || noun.charAt(1) == ArabicLetters.ALEF);
  }

  /** Whether it is a masdar, a participle or a singular with a plural. */
  boolean isNoun(String form) {
    return nouns.contains(form);
  }

  /** Whether it is a participle or the adjective of a country. */
  boolean isAdjective(String form) {
    return adjectives.contains(form);
  }

  /** Whether a noun without ة has a plural in ات: قرار, for it has no other; تعويض, of تعوّض. */
  boolean hasPluralInAat(String noun) {
    return derivedMasdars.contains(noun)
        || isNoun(noun)
            && !isAdjective(noun)
            && !hasPlural(noun)
            && !sources.plurals().containsKey(noun);
  }

  boolean isCountry(String form) {
    return countries.contains(form);
  }

  boolean hasPlural(String singular) {
    return pluralsOf.containsKey(singular);
  }

  List<String> pluralsOf(String singular) {
    return pluralsOf.getOrDefault(singular, List.of());
  }

  /** Whether any list has it as a noun, but for the plurals. */
  boolean isAny(String form) {
    return isNoun(form)
        || sources.names().contains(form)
        || sources.feminineNouns().contains(form)
        || sources.feminines().containsKey(form)
        || sources.nisbas().containsKey(form)
        || isCountry(form);
  }
}

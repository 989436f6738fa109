// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The nouns and adjectives that a form may be of besides its likeliest ({@link NounLemmas}):
 * letters alone do not tell a wish from what is of security (أمنية), nor a friend of mine from a
 * family of that name (صديقي).
 */
final class OtherNouns {
  /** ناحية has the plural نواحي; of ماضي it is مضاة. */
  private static final String DEFECTIVE_FEMININE = ".ا.ية";

  /** جميلة, which is a name as well. */
  private static final String FEMININE_OF_FAEEL = "..ي.ة";

  private static final List<String> FEMININE_ENDINGS = List.of("ة", "ات", "تان", "تين", "تا", "تي");

  /** How common an adjective must be beside the noun that is spelled like its feminine. */
  private static final double ADJECTIVE_SHARE = 0.2;

  /** A word in ي that stands so much oftener alone than as adjectives do is a noun of mine. */
  private static final int ONLY_MINE = 20;

  /** The same where it may be an adjective as well. */
  private static final int ALSO_MINE = 5;

  private final LexiconSources sources;
  private final ListedNouns listed;
  private final ToDoubleFunction<String> weights;

  OtherNouns(LexiconSources sources, ListedNouns listed, ToDoubleFunction<String> weights) {
    this.sources = sources;
    this.listed = listed;
    this.weights = weights;
  }

  /** Adds them to the lemmas of a form that is no listed plural, the likeliest first. */
  void addTo(List<String> lemmas, String form) {
    ownFeminine(form).ifPresent(lemmas::add);
    addMasculineInAat(lemmas, form);
    possessed(form).ifPresent(lemmas::add);
    adjective(form).ifPresent(lemmas::add);
  }

  /** Whether a word in ي stands as nouns with the pronoun do, never as adjectives do. */
  boolean isMine(String form) {
    return isMine(form, ONLY_MINE);
  }

  private boolean isMine(String form, int oftener) {
    double asAdjective = 0;
    for (String other : List.of("ال" + form, form + "ة", "ال" + form + "ة")) {
      asAdjective += sources.counts().of(other);
    }
    return !listed.isAny(form) && oftener * asAdjective < sources.counts().of(form);
  }

  /** The noun in ة with a plural of its own that a form may be of, beside an adjective. */
  private Optional<String> ownFeminine(String form) {
    for (String ending : FEMININE_ENDINGS) {
      if (form.endsWith(ending)) {
        String feminine = cut(form, ending.length()) + "ة";
        return listed.hasPlural(feminine) || feminine.matches(DEFECTIVE_FEMININE)
            ? Optional.of(feminine)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A plural in ات may be of a noun in ة and of one without: خطابات of خطابة and of خطاب. */
  private void addMasculineInAat(List<String> lemmas, String form) {
    String base = form.endsWith("ات") ? cut(form, 2) : "";
    int feminine = lemmas.indexOf(base + "ة");
    if (feminine < 0 || !listed.hasPluralInAat(base) || !isAsCommon(base, base + "ة", 1)) {
      return;
    }
    lemmas.add(feminine, base);
    if (!listed.isAny(base + "ة")) {
      lemmas.remove(base + "ة");
    }
  }

  /** The adjective that a noun or name may be the feminine of. */
  private Optional<String> adjective(String form) {
    boolean feminine =
        sources.names().contains(form)
            ? form.matches(FEMININE_OF_FAEEL)
            : form.endsWith("ية") && sources.feminineNouns().contains(form);
    return feminine && isAsCommon(cut(form, 1), form, ADJECTIVE_SHARE)
        ? Optional.of(cut(form, 1))
        : Optional.empty();
  }

  /** The noun that is mine in what is more often so than an adjective. */
  private Optional<String> possessed(String form) {
    if (!form.endsWith("ي") || form.length() < 4 || !isMine(form, ALSO_MINE)) {
      return Optional.empty();
    }
    String noun = cut(form, 1);
    return listed.hasPlural(noun) && isAsCommon(noun, form, 1)
        ? Optional.of(noun)
        : Optional.empty();
  }

  private boolean isAsCommon(String word, String beside, double share) {
    return weights.applyAsDouble(word) >= Math.max(1, share * weights.applyAsDouble(beside));
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Participles and masdars of defective verbs, which lose their last ي where they are indefinite:
 * قاض has the lemma قاضي.
 *
 * <p>Not جار, whose plural جيران shows that it has lost none; nor مستمر, which is the participle of
 * a doubled verb far more often.
 */
final class LostYeh {
  private final Map<String, String> full = new HashMap<>();
  private final Set<String> restored = new HashSet<>();

  LostYeh(LexiconSources sources, ToDoubleFunction<String> weights) {
    Set<String> whole = new HashSet<>(sources.names());
    sources
        .plurals()
        .forEach(
            (plural, singulars) ->
                singulars.stream().filter(s -> showsNoYeh(plural, s)).forEach(whole::add));
    Set<String> doubtful = new HashSet<>();
    for (Verb verb : sources.verbs()) {
      if (!verb.isDefective()) {
        doubtful.addAll(verb.nouns());
      }
    }
    for (Verb verb : sources.verbs()) {
      verb.withYeh()
          .forEach(
              (noun, with) -> {
                restored.add(with);
                boolean rarer =
                    doubtful.contains(noun)
                        // By their feminines, which are not ambiguous: حادة, not حادية.
                        && weights.applyAsDouble(with + "ة") < weights.applyAsDouble(noun + "ة");
                // What has lost its ي has it again behind the article: القاضي, but المجال.
                boolean hasNone =
                    sources.counts().of("ال" + noun) > sources.counts().of("ال" + with);
                if (!whole.contains(noun) && !rarer && !hasNone) {
                  full.put(noun, with);
                }
              });
    }
  }

  /** Whether a plural has nothing behind its singular's last letter: ديار of دار; not أودية. */
  private static boolean showsNoYeh(String plural, String singular) {
    int last = plural.lastIndexOf(singular.charAt(singular.length() - 1));
    String tail = plural.substring(last + 1);
    boolean lostToo = tail.isEmpty() && plural.length() >= 4 && plural.charAt(1) == 'و';
    return !tail.contains("ي") && !tail.contains("ى") && !tail.startsWith("اة") && !lostToo;
  }

  /** The word with its ي if it has lost one, else itself. */
  String restore(String noun) {
    return full.getOrDefault(noun, noun);
  }

  boolean isLost(String noun) {
    return full.containsKey(noun);
  }

  /** All words that may lose their ي, with it. */
  Collection<String> restored() {
    return restored;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * A {@link UserDictionary} as words meet it: folded, its synonyms as lemmas. Immutable,
 * thread-safe.
 *
 * <p>An entry is met by its word and by the word behind clitics, unless the lexicon knows the whole
 * for a word of its own: with لام protected, واللام is لام, but كلام stays.
 */
final class FoldedDictionary {
  private static final int MIN_LETTERS_BEHIND_CLITIC = 3;

  private final Set<String> protectedWords = new HashSet<>();
  private final Map<String, String> lemmas = new HashMap<>();

  /** Lemma of each word of a group to the lemma of the group. */
  private final Map<String, String> groups = new HashMap<>();

  private final String fingerprint;

  private FoldedDictionary(UserDictionary user) {
    user.protectedWords().forEach(word -> protectedWords.add(folded(word)));
    user.lemmas().forEach((form, lemma) -> lemmas.put(folded(form), folded(lemma)));
    this.fingerprint = user.isEmpty() ? "" : crc(user);
  }

  private FoldedDictionary(UserDictionary user, Function<String, String> firstLemma) {
    this(user);
    for (List<String> words : user.synonyms()) {
      String group = groupOf(firstLemma.apply(words.getFirst()));
      for (String word : words) {
        String joined = groupOf(firstLemma.apply(word));
        groups.replaceAll((lemma, old) -> old.equals(joined) ? group : old);
        groups.put(joined, group);
      }
    }
  }

  /** The part that changes how single words are read. */
  static FoldedDictionary withoutSynonyms(UserDictionary user) {
    return new FoldedDictionary(user);
  }

  /**
   * The whole.
   *
   * @param firstLemma a word to its lemma by the dictionary without synonyms
   */
  static FoldedDictionary of(UserDictionary user, Function<String, String> firstLemma) {
    return new FoldedDictionary(user, firstLemma);
  }

  boolean isEmpty() {
    return protectedWords.isEmpty() && lemmas.isEmpty() && groups.isEmpty();
  }

  private String groupOf(String lemma) {
    return groups.getOrDefault(lemma, lemma);
  }

  private static String folded(String word) {
    return Folding.fold(Spelling.of(word));
  }

  /** Whether the word itself, as spelled, is protected or has its lemma here. */
  boolean has(String spelled) {
    if (protectedWords.isEmpty() && lemmas.isEmpty()) {
      return false;
    }
    String exact = Folding.fold(spelled);
    return protectedWords.contains(exact) || lemmas.containsKey(exact);
  }

  /**
   * The forms as the dictionary wants them.
   *
   * @param known whether the lexicon knows the word
   */
  WordForms applied(WordForms forms, boolean known) {
    WordForms own = entry(forms, known).map(word -> own(forms, word)).orElse(forms);
    String group = groups.get(own.lemmas().getFirst());
    if (group == null || own.lemmas().contains(group)) {
      return own;
    }
    List<String> all = new ArrayList<>(own.lemmas());
    all.add(group);
    return new WordForms(own.spelled(), own.exact(), own.stem(), all, own.wordClass());
  }

  private WordForms own(WordForms forms, String entry) {
    String lemma = lemmas.getOrDefault(entry, entry);
    return new WordForms(forms.spelled(), forms.exact(), entry, List.of(lemma), WordClass.CONTENT);
  }

  /** The word of the dictionary that the forms are of. */
  private Optional<String> entry(WordForms forms, boolean known) {
    if (protectedWords.isEmpty() && lemmas.isEmpty()) {
      return Optional.empty();
    }
    String exact = forms.exact();
    if (isEntry(exact)) {
      return Optional.of(exact);
    }
    boolean wordOfItsOwn = known && forms.stem().equals(exact);
    Optional<String> longest = Optional.empty();
    for (Clitic clitic : wordOfItsOwn ? List.<Clitic>of() : Clitic.PROCLITICS) {
      String rest =
          exact.startsWith(clitic.letters()) ? exact.substring(clitic.letters().length()) : "";
      if (rest.length() >= MIN_LETTERS_BEHIND_CLITIC
          && isEntry(rest)
          && longest.map(String::length).orElse(0) < rest.length()) {
        longest = Optional.of(rest);
      }
    }
    return longest;
  }

  private boolean isEntry(String exact) {
    return protectedWords.contains(exact) || lemmas.containsKey(exact);
  }

  /** Changes with every entry; empty for an empty dictionary. */
  String fingerprint() {
    return fingerprint;
  }

  private static String crc(UserDictionary user) {
    Map<String, String> sorted = new TreeMap<>(user.lemmas());
    String all = new TreeSet<>(user.protectedWords()) + "\n" + user.synonyms() + "\n" + sorted;
    CRC32C crc = new CRC32C();
    crc.update(all.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }
}

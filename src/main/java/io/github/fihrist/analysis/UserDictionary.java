// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a library knows of its words beyond the lexicon: words never to be cut, words that mean the
 * same, dictionary words of forms. Immutable; its words are folded as the text is, so that it does
 * not matter how they are spelled.
 *
 * <pre>{@code
 * UserDictionary dictionary =
 *     UserDictionary.builder()
 *         .protectWord("فيفا")
 *         .synonyms("أمريكا", "أميركا")
 *         .lemma("تلفزيونات", "تلفاز")
 *         .build();
 * TextAnalysis analysis = TextAnalysis.standard().with(dictionary);
 * }</pre>
 *
 * <p>It changes the {@link TextAnalysis#fingerprint fingerprint}: an index must be rebuilt when the
 * dictionary changes.
 */
public final class UserDictionary {
  /** A dictionary of nothing. */
  public static final UserDictionary EMPTY = builder().build();

  private final Set<String> protectedWords;
  private final List<List<String>> synonyms;
  private final Map<String, String> lemmas;

  private UserDictionary(Builder builder) {
    this.protectedWords = new LinkedHashSet<>(builder.protectedWords);
    this.synonyms = List.copyOf(builder.synonyms);
    this.lemmas = new LinkedHashMap<>(builder.lemmas);
  }

  /** Starts an empty dictionary. */
  public static Builder builder() {
    return new Builder();
  }

  /** Words that stay whole: neither clitics nor endings are cut from them. */
  public Set<String> protectedWords() {
    return Collections.unmodifiableSet(protectedWords);
  }

  /** Groups of words that find each other. */
  public List<List<String>> synonyms() {
    return synonyms;
  }

  /** Forms and the dictionary word of each. */
  public Map<String, String> lemmas() {
    return Collections.unmodifiableMap(lemmas);
  }

  /** Whether it holds nothing. */
  public boolean isEmpty() {
    return protectedWords.isEmpty() && synonyms.isEmpty() && lemmas.isEmpty();
  }

  /**
   * Gathers a dictionary, word by word or from UTF-8 files; lines that begin with # are comments.
   */
  public static final class Builder {
    private final Set<String> protectedWords = new LinkedHashSet<>();
    private final List<List<String>> synonyms = new ArrayList<>();
    private final Map<String, String> lemmas = new LinkedHashMap<>();

    private Builder() {}

    /**
     * A word that stays whole.
     *
     * @throws IllegalArgumentException if it is not one word
     */
    public Builder protectWord(String word) {
      protectedWords.add(DictionaryLine.of(word).protectedWord());
      return this;
    }

    /**
     * Words that find each other, in all their forms.
     *
     * @throws IllegalArgumentException if one of them is not one word, or there is only one
     */
    public Builder synonyms(String... words) {
      synonyms.add(DictionaryLine.of(String.join(", ", words)).synonyms());
      return this;
    }

    /**
     * The dictionary word of a form.
     *
     * @throws IllegalArgumentException if one of them is not one word, or the form has another
     *     dictionary word already
     */
    public Builder lemma(String form, String lemma) {
      return lemma(DictionaryLine.of(form + " => " + lemma));
    }

    /** Reads protected words, one a line. */
    public Builder protectedWords(Path file) throws IOException {
      return protectedWordLines(DictionaryLine.read(file));
    }

    /** Reads synonyms, a group a line, separated by commas: {@code أمريكا, أميركا}. */
    public Builder synonyms(Path file) throws IOException {
      return synonymLines(DictionaryLine.read(file));
    }

    /** Reads dictionary words, one a line: {@code form => lemma}. */
    public Builder lemmas(Path file) throws IOException {
      return lemmaLines(DictionaryLine.read(file));
    }

    Builder protectedWordLines(Collection<DictionaryLine> lines) {
      lines.forEach(line -> protectedWords.add(line.protectedWord()));
      return this;
    }

    Builder synonymLines(Collection<DictionaryLine> lines) {
      lines.forEach(line -> synonyms.add(line.synonyms()));
      return this;
    }

    Builder lemmaLines(Collection<DictionaryLine> lines) {
      lines.forEach(this::lemma);
      return this;
    }

    private Builder lemma(DictionaryLine line) {
      Map.Entry<String, String> entry = line.lemma();
      String before = lemmas.putIfAbsent(entry.getKey(), entry.getValue());
      if (before != null && !before.equals(entry.getValue())) {
        throw line.wrong(
            "'" + entry.getKey() + "' has the lemma '" + before + "' already; remove one of them");
      }
      return this;
    }

    /** The dictionary gathered so far. */
    public UserDictionary build() {
      return new UserDictionary(this);
    }
  }
}

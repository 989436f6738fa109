// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.WordForms;
import io.github.fihrist.query.Clause.Occurs;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query is about.
 *
 * @param words the words that may or must match anywhere in the text, in order
 * @param hasTopic whether anything in it is more than a function or question word
 */
record QueryWords(List<WordForms> words, boolean hasTopic) {

  static QueryWords of(Clause clause, TextAnalysis analysis) {
    Reader reader = new Reader(analysis);
    reader.read(clause, Scope.TEXT);
    return new QueryWords(List.copyOf(reader.words), reader.hasTopic);
  }

  private static final class Reader {
    private final TextAnalysis analysis;
    private final List<WordForms> words = new ArrayList<>();
    private boolean hasTopic;

    Reader(TextAnalysis analysis) {
      this.analysis = analysis;
    }

    void read(Clause clause, Scope scope) {
      switch (clause) {
        case Clause.Word word -> words(word.text(), scope);
        case Clause.Phrase phrase -> hasTopic = true;
        case Clause.Prefix prefix -> hasTopic = true;
        case Clause.Wildcard wildcard -> hasTopic = true;
        case Clause.Fuzzy fuzzy -> hasTopic = true;
        case Clause.Scoped scoped -> {
          if (!scoped.field().isFilter()) {
            read(scoped.clause(), Scope.of(scoped.field()));
          }
        }
        case Clause.Attribute attribute -> {}
        case Clause.Dates dates -> {}
        case Clause.Everything everything -> {}
        case Clause.Group group -> group(group, scope);
      }
    }

    private void group(Clause.Group group, Scope scope) {
      boolean phrasesAreWords = group.hasPhrasesAmongWords();
      for (Clause.Part part : group.withWordsJoined()) {
        if (part.occurs() != Occurs.NOT) {
          read(part.clause(), scope);
        }
        if (part.occurs() == Occurs.MAY
            && phrasesAreWords
            && part.clause() instanceof Clause.Phrase phrase) {
          words(phrase.text(), scope);
        }
      }
    }

    private void words(String text, Scope scope) {
      for (Token token : analysis.tokens(text)) {
        WordForms forms = token.forms();
        hasTopic |= forms.wordClass().isTopic();
        if (scope == Scope.TEXT) {
          words.add(forms);
        }
      }
    }
  }
}

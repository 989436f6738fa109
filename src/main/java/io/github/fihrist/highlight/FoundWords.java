// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.highlight;

import io.github.fihrist.analysis.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one text mean to a query. It remembers those that it has seen, since what is
 * found once is mostly met again, as the same instance. For one thread.
 */
final class FoundWords {
  private static final int REMEMBERED = 256;

  private final WantedWords wanted;
  private final @Nullable WordForms[] seen;
  private final Found[] found;

  FoundWords(WantedWords wanted, int textLength) {
    int size = textLength < REMEMBERED ? 16 : REMEMBERED;
    this.wanted = wanted;
    this.seen = new WordForms[size];
    this.found = new Found[size];
  }

  /** What a word of the text means to the query, {@link Found#NONE} if nothing. */
  Found find(WordForms forms) {
    if (!wanted.mayBeFound(forms)) {
      return Found.NONE;
    }
    int hash = forms.exact().hashCode();
    int slot = (hash ^ (hash >>> 15)) & (seen.length - 1);
    if (!forms.equals(seen[slot])) {
      seen[slot] = forms;
      found[slot] = wanted.find(forms);
    }
    return found[slot];
  }
}

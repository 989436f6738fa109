// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The names of all fields of an index, each once. */
public final class IndexField {
  /** The whole article, see {@link StoredArticles}; doc values. */
  public static final String ARTICLE = "article";

  /** The same where it is long; stored. */
  public static final String LONG_ARTICLE = "article.long";

  /** The article's id: one term, and doc values to break ties by. */
  public static final String ID = "id";

  /** Milliseconds since 1970 in UTC: a point, doc values. */
  public static final String DATE = "date";

  /** Exact terms, doc values. */
  public static final String SOURCE = "source";

  /** Exact terms, doc values. */
  public static final String AUTHOR = "author";

  /** Exact terms, doc values. */
  public static final String CATEGORY = "category";

  /** Exact terms, several an article; doc values. */
  public static final String TAG = "tag";

  /** Letter 3-grams of the lemmas of title and body: what is alike, where no word is the same. */
  public static final String GRAMS = "text.grams";

  /**
   * The views that have fields. The stem has none: beside the lemma it changed no figure by more
   * than noise, and its postings would be a fifth of the index ({@code docs/ranking.md}).
   */
  public static final List<View> VIEWS = List.of(View.EXACT, View.LEMMA);

  // Made once: a search asks for them, and for their hashes, hundreds of times.
  private static final Map<View, String> TEXTS = byView("text.");
  private static final Map<View, String> TITLES = byView("title.");

  /** The words of whole headlines, folded, a space between them: one exact term an article. */
  public static final String COMPLETION_TITLE = "completion.title";

  /** How many fields {@link #completion} has. */
  public static final int COMPLETION_LEVELS = 3;

  private static final String COMPLETION_PREFIX = "completion.";

  /** All fields that completion reads and nothing else does. */
  public static final List<String> COMPLETIONS =
      List.of(COMPLETION_TITLE, completion(0), completion(1), completion(2));

  private static final String ATTRIBUTE_PREFIX = "attribute.";

  private IndexField() {}

  /** Title and body together in one view: the field that ranking works on. */
  public static String text(View view) {
    return Objects.requireNonNull(TEXTS.get(view));
  }

  /** The title alone in one view. */
  public static String title(View view) {
    return Objects.requireNonNull(TITLES.get(view));
  }

  private static Map<View, String> byView(String prefix) {
    Map<View, String> names = new EnumMap<>(View.class);
    for (View view : View.values()) {
      names.put(view, prefix + view.name().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** Whether a field has the words of title or body. */
  public static boolean isOfWords(String field) {
    return VIEWS.stream().anyMatch(view -> field.equals(text(view)) || field.equals(title(view)));
  }

  /**
   * Words and phrases that an article offers to complete a query with, as exact terms {@code
   * folded} or {@code folded|written}. Level 0 has all articles; each further level has one in 32
   * of the articles of the level before, so that what is frequent among very many terms is found
   * without reading them all.
   *
   * @param level 0 to {@link #COMPLETION_LEVELS} − 1
   */
  public static String completion(int level) {
    return COMPLETION_PREFIX + level;
  }

  /** Exact terms of one of {@code Article.attributes}; doc values. */
  public static String attribute(String name) {
    return ATTRIBUTE_PREFIX + name;
  }

  /**
   * Whether the words of a class are in a view's fields. The spellings of all words are; lemmas
   * only of those that a text can be about: particles have no other forms worth finding, and would
   * be a quarter of the field.
   */
  public static boolean holds(View view, WordClass wordClass) {
    return view != View.LEMMA || wordClass.isTopic();
  }
}

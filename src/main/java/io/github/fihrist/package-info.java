// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * Full-text search in Arabic articles, embedded: give Fihrist articles, ask it as people type, get
 * ranked articles with marked snippets.
 *
 * <h2>Start</h2>
 *
 * {@link io.github.fihrist.ArticleIndex} is the door. {@code rebuild} reads an {@link
 * io.github.fihrist.article.ArticleSource} into a directory, {@code open} searches it:
 *
 * <pre>{@code
 * Path dir = Path.of("news.index");
 * ArticleIndex.rebuild(dir, source);
 * try (ArticleIndex index = ArticleIndex.open(dir)) {
 *   SearchResult result = index.search("القوات الروسية في كازاخستان");
 *   for (Hit hit : result.hits()) {
 *     System.out.println(hit.article().title());
 *     System.out.println(hit.snippet().toHtml());
 *   }
 * }
 * }</pre>
 *
 * <h2>What happens to the text</h2>
 *
 * The packages are the stages, and each knows only those before it.
 *
 * <ol>
 *   <li>{@code article} reads sources: an article, or a reason why something is none.
 *   <li>{@code analysis} makes words of text. One word is seen in three views: its exact spelling,
 *       folded so that أسعار and اسعار are one; its stem; its dictionary words. Articles and
 *       queries go through the same analysis, and an index remembers which one made it.
 *   <li>{@code document} knows how an article lies in the index: each field's name and type, once.
 *   <li>{@code index} writes the directory, so that it is whole at every instant, and keeps it open
 *       for readers.
 *   <li>{@code query} reads what people type. Nothing they type is an error: it yields the best
 *       reading, with notes on what was repaired.
 *   <li>{@code suggest} completes what is being typed, and corrects words that no article has, from
 *       the words of the index.
 *   <li>{@code search} runs a request: filters, the ranking over all views, a second look at the
 *       best articles, pages.
 *   <li>{@code highlight} finds the words that matched again in the stored text, and cuts snippets
 *       of whole sentences.
 * </ol>
 *
 * <h2>Life cycle and threads</h2>
 *
 * An {@code ArticleIndex} is thread-safe and meant to be shared; open it once and close it at the
 * end. It holds one state of the index, so that the pages of a search fit together; {@code refresh}
 * moves it to the newest. A rebuild works beside it, in the same process or in another one, and
 * neither waits for the other. One process writes at a time; a second one is told who does.
 *
 * <p>Results are plain values: they hold no files and may be kept as long as one likes.
 *
 * <h2>Errors</h2>
 *
 * The disk throws {@code IOException}; an index of another format, {@code IndexFormatException},
 * with the command that mends it; a number out of its range, {@code IllegalArgumentException}. Bad
 * articles are counted and reported with their place, and stop nothing.
 */
@NullMarked
package io.github.fihrist;

import org.jspecify.annotations.NullMarked;

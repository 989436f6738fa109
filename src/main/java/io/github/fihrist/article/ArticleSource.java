// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where articles come from. A source can be opened more than once; every reader starts at the first
 * article.
 */
public interface ArticleSource {

  /**
   * Starts reading.
   *
   * @throws IOException if the source as a whole cannot be read, with its path in the message
   */
  ArticleReader open() throws IOException;

  /**
   * JSON Lines: one JSON object a line, in a file, perhaps gzip.
   *
   * <p>{@code id} and {@code body} are required; {@code title}, {@code date}, {@code source},
   * {@code author}, {@code category}, {@code url} and {@code tags}, an array of strings, have their
   * places in {@link Article}. Every other field becomes an attribute: strings as they are, numbers
   * and booleans as written, objects and arrays as their JSON text. {@code null} and an empty
   * string (but for the body) stand for an absent field. The date is ISO-8601, as {@code
   * 2022-01-26} or {@code 2022-01-26T09:00:00Z}; without an offset, UTC. Blank lines do not count.
   *
   * <p>The encoding is UTF-8; UTF-16, windows-1256 and ISO-8859-6 are recognised by the first 64
   * kB.
   */
  static ArticleSource jsonLines(Path path) {
    return new JsonLinesSource(path, ArticleLimits.MAX_ARTICLE_BYTES);
  }

  /**
   * A text file, perhaps gzip: one article, whose id is the file's name without its extension.
   *
   * <p>Short lines before the headline, as pages carry them, are no part of the text: a site's name
   * becomes the source, a section the category, and all of them, joined by {@code " | "}, the
   * attribute {@code banner}. The first line that reads like a sentence is the title, a last line
   * that repeats it is dropped, the rest is the body, to the letter but for its line ends. A file
   * without a headline gives an article without a title.
   *
   * <p>UTF-8, UTF-16, windows-1256 and ISO-8859-6 are recognised.
   */
  static ArticleSource text(Path path) {
    return new FileSource(path, FileKind.TEXT);
  }

  /**
   * An HTML file, perhaps gzip: one article, the page's main text without navigation, whose id is
   * the file's name without its extension. Title, date, source, author, category, address and tags
   * are taken from the page's metadata where it has them. Nothing is fetched.
   *
   * <p>Needs jsoup on the class path; {@link #open} says so if it is missing.
   */
  static ArticleSource html(Path path) {
    return new FileSource(path, FileKind.HTML);
  }

  /**
   * All files of a folder and the folders inside it, in the order of their names.
   *
   * <p>What a file is, its name tells: {@code .jsonl}, {@code .ndjson} and {@code .json} are JSON
   * Lines, {@code .txt} text, {@code .html}, {@code .htm} and {@code .xhtml} HTML, each also with
   * {@code .gz}. The id of a text or HTML file is its path inside the folder, with {@code /}
   * between the names and without the extension, unless another file of its folder came first with
   * that id. Hidden files are left out; every other file, symbolic links among them, is reported as
   * rejected.
   */
  static ArticleSource folder(Path path) {
    return new FolderSource(path);
  }

  /**
   * What the path leads to: a folder, or a file by its name, or by its content where the name does
   * not tell. It is looked at when the source is opened.
   */
  static ArticleSource of(Path path) {
    return new PathSource(path);
  }

  /** Articles that are already there; read anew each time the source is opened. */
  static ArticleSource of(Iterable<Article> articles) {
    return new IterableSource(articles);
  }

  /** One source after the other. That all of them are there is checked when the first is opened. */
  static ArticleSource concat(List<ArticleSource> sources) {
    return new ConcatSource(sources);
  }

  /** The size on disk of all that will be read, in bytes, where it is known; for progress. */
  OptionalLong sizeBytes() throws IOException;

  /**
   * About how much text that is once it is unpacked and without markup, in bytes, where it can be
   * told; for the room that an index of it needs.
   */
  default OptionalLong textBytes() throws IOException {
    return sizeBytes();
  }
}

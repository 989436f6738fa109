// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A search engine with an index, as far as it is compared. For one thread. */
interface Engine extends Closeable {
  /** How many hits are asked for. */
  int HITS = 10;

  /** The ids of the best hits. */
  List<String> rank(Question question) throws IOException;

  /** What a page of results shows: for each of the best hits its snippet as HTML. */
  List<String> show(Question question) throws IOException;

  /** The documents of ids, to be asked for snippets. */
  int[] documents(List<String> ids) throws IOException;

  /** The snippets of documents that someone else found, as HTML. */
  List<String> snippets(Question question, int[] documents) throws IOException;

  /** Texts that go on as something typed does. */
  List<String> complete(String prefix) throws IOException;

  /** Words that may have been meant by one that is in no article. */
  List<String> correct(String word) throws IOException;
}

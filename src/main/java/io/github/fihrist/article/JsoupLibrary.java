// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.IOException;

/** The optional library that HTML articles need. */
final class JsoupLibrary {
  private static final String CLASS = "org.jsoup.Jsoup";

  private JsoupLibrary() {}

  /** Throws, with the remedy, if it is not there. */
  static void require(ClassLoader loader) throws IOException {
    try {
      Class.forName(CLASS, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IOException(
          "HTML articles need jsoup, '" + CLASS + "'; add org.jsoup:jsoup to the class path", e);
    }
  }
}

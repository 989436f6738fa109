// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names of files as their makers wrote them. */
final class FileNames {
  private FileNames() {}

  /**
   * The last name of a path. Under a locale such as {@code C} Java shows every Arabic letter of it
   * as the same question mark, which would make many articles one; the bytes behind it, UTF-8, are
   * to be had by way of the URI.
   */
  static String name(Path path) {
    Path last = path.getFileName();
    String name = last == null ? path.toString() : last.toString();
    if (name.indexOf('\ufffd') < 0 && name.indexOf('?') < 0) {
      return name;
    }
    String uri = path.toAbsolutePath().toUri().getRawPath();
    String raw = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    String encoded = raw.substring(raw.lastIndexOf('/') + 1).replace("+", "%2B");
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}

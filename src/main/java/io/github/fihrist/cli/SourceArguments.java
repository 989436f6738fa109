// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.article.ArticleSource;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** {@code SOURCE...}, of the verbs that read articles. */
final class SourceArguments {
  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description =
          "Files and folders of articles: JSON Lines (.jsonl), text (.txt), HTML (.html), each"
              + " also with .gz.")
  private List<Path> paths = List.of();

  ArticleSource source() {
    return ArticleSource.concat(paths.stream().map(ArticleSource::of).toList());
  }
}

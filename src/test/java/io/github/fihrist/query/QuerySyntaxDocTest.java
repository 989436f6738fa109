// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/query-syntax.md} says what the parser does. */
class QuerySyntaxDocTest {
  private static final Pattern ROW = Pattern.compile("\\| `(.+?)` \\| .* \\| `(.+?)` \\|");

  @Test
  void everyRowIsUnderstoodAsItSays() throws IOException {
    List<Matcher> rows =
        Files.readAllLines(Path.of("docs/query-syntax.md")).stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .toList();
    assertTrue(rows.size() > 25);
    for (Matcher row : rows) {
      Clause clause = QueryParser.standard().parseStrict(row.group(1));
      assertEquals(row.group(2), clause.toQueryText(), row.group(1));
      assertEquals(clause, QueryParser.standard().parseStrict(row.group(2)));
    }
  }
}

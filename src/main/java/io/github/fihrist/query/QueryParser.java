// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

/**
 * Reads query texts as people type them. It never throws and takes time linear in the text: what
 * makes no sense is read as words, or left out, and noted. Immutable and thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * ParsedQuery parsed = QueryParser.standard().parse("معرض +الكتاب -\"كتاب مدرسي\" source:الأفق");
 * }
 *
 * <p>Words in a row are alternatives, which ranking orders; {@code +} and AND require, {@code -}
 * and NOT exclude; AND binds tighter than OR and {@code |}. A filter without a sign ({@code
 * source:}, {@code author:}, {@code category:}, {@code tag:}, {@code date:}) must match, several of
 * one field are alternatives. {@code \} takes any sign's meaning away. {@code docs/query-syntax.md}
 * has the whole table.
 */
public final class QueryParser {
  /** Parentheses inside each other beyond this are ignored, and noted. */
  public static final int MAX_DEPTH = 50;

  private static final QueryParser STANDARD = new QueryParser(false);

  private final boolean arabicOperators;

  private QueryParser(boolean arabicOperators) {
    this.arabicOperators = arabicOperators;
  }

  /** The parser whose operators are AND, OR, NOT and signs. */
  public static QueryParser standard() {
    return STANDARD;
  }

  /**
   * With و, أو, بدون and ليس as operators too, where they stand alone between two operands. They
   * are off by default since texts pasted as queries use them as words.
   */
  public QueryParser withArabicOperators() {
    return new QueryParser(true);
  }

  /** The best reading of a text, with notes on what was repaired. */
  public ParsedQuery parse(String text) {
    Notes notes = new Notes();
    QueryScanner scanner = new QueryScanner(text, new Operators(arabicOperators), notes);
    Clause clause = new ClauseReader(scanner.scan(), notes).list();
    return new ParsedQuery(clause, notes.inTextOrder());
  }

  /**
   * The only reading of a text.
   *
   * @throws QuerySyntaxException if {@link #parse} would have a note: its message and offset
   */
  public Clause parseStrict(String text) {
    ParsedQuery parsed = parse(text);
    if (!parsed.notes().isEmpty()) {
      throw new QuerySyntaxException(parsed.notes().get(0));
    }
    return parsed.clause();
  }

  /** A clause as a text that this parser reads as that clause. */
  public String print(Clause clause) {
    return new QueryPrinter(arabicOperators).print(clause);
  }
}

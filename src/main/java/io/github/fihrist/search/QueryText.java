// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.query.Note;
import io.github.fihrist.query.ParsedQuery;
import io.github.fihrist.query.QueryParser;
import java.util.ArrayList;
import java.util.List;

/** The text of a request, as far as it is read, and how it is understood. */
record QueryText(String text, boolean isCut, QueryParser parser, ParsedQuery parsed) {

  static QueryText of(SearchRequest request) {
    QueryParser parser =
        request.arabicOperators()
            ? QueryParser.standard().withArabicOperators()
            : QueryParser.standard();
    String text = request.query();
    boolean isCut = text.length() > SearchRequest.MAX_QUERY_CHARS;
    String read = isCut ? start(text) : text;
    return new QueryText(read, isCut, parser, parser.parse(read));
  }

  private static String start(String text) {
    int end = SearchRequest.MAX_QUERY_CHARS;
    boolean halfPair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, halfPair ? end - 1 : end);
  }

  /** The query as it was understood, in the query language. */
  String understood() {
    return parser.print(parsed.clause());
  }

  /** Notes of the parse, then what is said of the query as a whole. */
  List<Note> notes(List<String> messages) {
    List<Note> notes = new ArrayList<>(parsed.notes());
    messages.forEach(message -> notes.add(new Note(0, text.length(), message)));
    if (isCut) {
      String message =
          "the query is longer than "
              + SearchRequest.MAX_QUERY_CHARS
              + " characters: the rest is ignored";
      notes.add(new Note(text.length(), text.length(), message));
    }
    return notes;
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.analysis.WordForms;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code analyze}: what becomes of words. */
@Command(
    name = "analyze",
    header = "Show what becomes of the words of a text.",
    description = {
      "%nOne output line for every input line. Words are separated by TAB, each is",
      "  WORD → exact=SPELLING stem=STEM lemma=LEMMA|LEMMA class=CLASS",
      "where WORD is as written, CLASS one of content, function, question, number, and the"
          + " likeliest lemma comes first.%n"
    })
final class AnalyzeVerb implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "What to analyze; without it, the lines of standard input.")
  private List<String> words = List.of();

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = "Only the index terms of one view, exact, stem or lemma, between spaces.")
  private Optional<View> view = Optional.empty();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  AnalyzeVerb(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (words.isEmpty()) {
      analyzeInput();
    } else {
      String.join(" ", words).lines().forEach(this::analyze);
    }
    return Main.DONE;
  }

  private void analyzeInput() throws IOException {
    BufferedReader reader = streams.reader();
    String line = reader.readLine();
    while (line != null) {
      analyze(line);
      // Whoever sends line after line and waits for each answer gets it.
      if (!reader.ready()) {
        streams.out().flush();
      }
      line = reader.readLine();
    }
  }

  private void analyze(String line) {
    List<Token> tokens = TextAnalysis.standard().tokens(line);
    if (json) {
      JsonOutput.print(streams.out(), fields -> write(fields, line, tokens));
    } else {
      streams.out().print(text(line, tokens) + "\n");
    }
  }

  private String text(String line, List<Token> tokens) {
    return view.map(
            only ->
                tokens.stream()
                    .flatMap(token -> token.forms().terms(only).stream())
                    .collect(Collectors.joining(" ")))
        .orElseGet(
            () ->
                tokens.stream()
                    .map(token -> text(line.substring(token.start(), token.end()), token.forms()))
                    .collect(Collectors.joining("\t")));
  }

  private static String text(String word, WordForms forms) {
    return "%s → exact=%s stem=%s lemma=%s class=%s"
        .formatted(
            word,
            forms.exact(),
            forms.stem(),
            String.join("|", forms.lemmas()),
            Values.name(forms.wordClass()));
  }

  private void write(JsonGenerator out, String line, List<Token> tokens) {
    out.writeStringProperty("text", line);
    out.writeArrayPropertyStart("tokens");
    for (Token token : tokens) {
      WordForms forms = token.forms();
      out.writeStartObject();
      out.writeStringProperty("word", line.substring(token.start(), token.end()));
      out.writeNumberProperty("start", token.start());
      out.writeNumberProperty("end", token.end());
      out.writeNumberProperty("position", token.position());
      out.writeStringProperty("spelled", forms.spelled());
      out.writeStringProperty("exact", forms.exact());
      out.writeStringProperty("stem", forms.stem());
      out.writeArrayPropertyStart("lemmas");
      forms.lemmas().forEach(out::writeString);
      out.writeEndArray();
      out.writeStringProperty("class", Values.name(forms.wordClass()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}

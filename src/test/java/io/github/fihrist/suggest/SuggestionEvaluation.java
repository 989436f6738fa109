// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.ArticleIndex;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.IndexTerms;
import io.github.fihrist.document.StoredArticles;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Measures corrections and completions on a real index; {@code docs/suggestions.md} has the command
 * and the figures.
 *
 * <pre>SuggestionEvaluation INDEX STEM_DIR [SEED...]</pre>
 *
 * <p>With several seeds the random edits of each, all else with the first.
 */
public final class SuggestionEvaluation {
  private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
  private static final int MIN_FREQUENT_ARTICLES = 100;
  private static final int MIN_LETTERS = 4;
  private static final int MAX_RARE_ARTICLES = 3;
  private static final int MAX_WRONG = 2;
  private static final long MIN_TIMES_USED = 50;

  private record Mistake(String typed, Set<String> meant) {}

  private final TextAnalysis analysis = TextAnalysis.standard();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final IndexReader reader;
  private final CompletionTerms terms;
  private final FoldedWords words;
  private final Random random;

  private SuggestionEvaluation(IndexReader reader, long seed) throws IOException {
    this.reader = reader;
    this.terms = new CompletionTerms(reader, IndexField.text(View.EXACT));
    this.words = new FoldedWords(new IndexTerms(reader));
    this.random = new Random(seed);
  }

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    Path stems = Path.of(args[1]);
    long[] seeds = Arrays.stream(args).skip(2).mapToLong(Long::parseLong).toArray();
    long seed = seeds.length > 0 ? seeds[0] : 42;
    try (ArticleIndex index = ArticleIndex.open(Path.of(args[0]))) {
      index.withLucene(
          lucene -> {
            SuggestionEvaluation evaluation =
                new SuggestionEvaluation(lucene.getIndexReader(), seed);
            evaluation.run(stems);
            for (int i = 1; i < seeds.length; i++) {
              evaluation.random.setSeed(seeds[i]);
              evaluation.corrections("random edits, seed " + seeds[i], evaluation.edits(300));
            }
            return true;
          });
    }
  }

  private void run(Path stems) throws IOException {
    replacements(stems.resolve("lt_replaces.tsv"));
    corrections("lt_homophones", pairs(stems.resolve("lt_homophones.tsv"), true));
    misspellings();
    List<Mistake> edits = edits(300);
    corrections("random edits", edits);
    List<String> gold = goldWords(stems);
    untouched("correct words in 1 to 3 articles", gold, 1, MAX_RARE_ARTICLES);
    untouched("correct words in no article", gold, 0, 0);
    offered(edits);
    completions();
  }

  /**
   * A table of words that are advised against is more than misspellings. Of its rows with one word
   * on both sides whose right word the index has, those count apart that differ in hamza, ة or ى
   * only, which search does not tell from each other; and those one letter apart whose wrong word
   * at most two articles use. For the others no spelling says what is advised.
   */
  private void replacements(Path file) throws IOException {
    List<Mistake> other = pairs(file, false);
    List<Mistake> slips = other.stream().filter(this::isSlip).toList();
    int spelledRight = 0;
    List<Mistake> spellings = spellings(file);
    for (Mistake mistake : spellings) {
      List<Correction> best = new QueryCorrector(analysis, reader).corrections(mistake.typed, 1);
      spelledRight += !best.isEmpty() && mistake.meant.contains(best.getFirst().text()) ? 1 : 0;
    }
    long used = other.stream().filter(mistake -> articles(mistake.typed) > MAX_WRONG).count();
    long sameLemma = other.stream().filter(this::isFoundAnyway).count();
    out.printf(
        "lt_replaces: %d rows; one word on both sides and the right one in the index: %d%n",
        Files.readAllLines(file).size() - 1, other.size() + spellings.size());
    out.printf(
        "  same word to a search (hamza, ة, ى): %d, spelled right by the first: %d%n",
        spellings.size(), spelledRight);
    out.printf(
        "  other words: %d, of these the wrong one in more than %d articles: %d, found by the right"
            + " one's lemma: %d%n",
        other.size(), MAX_WRONG, used, sameLemma);
    corrections("  other words, all", other);
    corrections("  one letter apart, wrong one in at most 2 articles", slips);
  }

  /** Pairs that fold to the same word; meant is how the right one is spelled. */
  private List<Mistake> spellings(Path file) throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t");
      Set<String> right = new HashSet<>();
      for (String word : columns[1].split("\\|")) {
        if (isWord(word) && folded(word).equals(folded(columns[0])) && articles(word) > 0) {
          right.add(analysis.tokens(word).getFirst().forms().spelled());
        }
      }
      if (!right.isEmpty() && isWord(columns[0])) {
        mistakes.add(new Mistake(columns[0], right));
      }
    }
    return mistakes;
  }

  /**
   * The list of common misspellings, whose right word the index has and whose wrong one it hardly
   * has. An empty list before it on the class path tells what is found without.
   */
  private void misspellings() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    int besideOthers = 0;
    int afterNothing = 0;
    for (String line : CommonMisspellings.lines()) {
      String[] columns = line.split("\t");
      int used = Integer.MAX_VALUE;
      for (Token token : analysis.tokens(columns[0])) {
        used = Math.min(used, words.articles(token.forms().exact()));
      }
      for (String typed : columns[1].split(" ")) {
        if (isWord(typed) && used > 0 && articles(typed) * MIN_TIMES_USED <= used) {
          mistakes.add(new Mistake(typed, Set.of(folded(columns[0]))));
          besideOthers +=
              isRight(
                  new QueryCorrector(
                      analysis,
                      reader,
                      new IndexTerms(reader),
                      new KnownCorrections(),
                      true,
                      () -> false),
                  mistakes);
          afterNothing += isRight(new QueryCorrector(analysis, reader), mistakes);
        }
      }
    }
    corrections("common misspellings", mistakes);
    out.printf(
        "  suggested rightly beside other words' articles: %d, where nothing is found: %d%n",
        besideOthers, afterNothing);
  }

  private int isRight(QueryCorrector corrector, List<Mistake> mistakes) throws IOException {
    Mistake last = mistakes.getLast();
    String better = corrector.correct(last.typed).map(this::folded).orElse("");
    return last.meant.contains(better) ? 1 : 0;
  }

  private boolean isFoundAnyway(Mistake mistake) {
    List<String> lemmas = analysis.tokens(mistake.typed).getFirst().forms().lemmas();
    return mistake.meant.stream()
        .anyMatch(
            word ->
                !Collections.disjoint(lemmas, analysis.tokens(word).getFirst().forms().lemmas()));
  }

  /** Single words whose right word the index has, and folds otherwise. */
  private List<Mistake> pairs(Path file, boolean eitherMayBeRight) throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t");
      Set<String> right = new HashSet<>();
      for (String word : columns[1].split("\\|")) {
        if (isWord(word) && articles(word) > 0 && !folded(word).equals(folded(columns[0]))) {
          right.add(folded(word));
        }
      }
      if (!isWord(columns[0])) {
        continue;
      }
      if (eitherMayBeRight) {
        if (isWord(columns[1]) && articles(columns[0]) > 0 && articles(columns[1]) == 0) {
          mistakes.add(new Mistake(columns[1], Set.of(folded(columns[0]))));
        } else if (!right.isEmpty() && articles(columns[0]) == 0) {
          mistakes.add(new Mistake(columns[0], right));
        }
      } else if (!right.isEmpty()) {
        mistakes.add(new Mistake(columns[0], right));
      }
    }
    return mistakes;
  }

  private boolean isSlip(Mistake mistake) {
    CharacterRunAutomaton near =
        new CharacterRunAutomaton(
            new LevenshteinAutomata(folded(mistake.typed), true).toAutomaton(1));
    return articles(mistake.typed) <= MAX_WRONG && mistake.meant.stream().anyMatch(near::run);
  }

  /** Frequent words with a letter added, dropped, changed or swapped, that are no words then. */
  private List<Mistake> edits(int count) throws IOException {
    List<String> frequent = new ArrayList<>();
    Map<String, Integer> all = new TreeMap<>();
    terms.beginning("", Integer.MAX_VALUE, all);
    all.forEach(
        (word, articles) -> {
          if (articles >= MIN_FREQUENT_ARTICLES
              && word.length() >= MIN_LETTERS
              && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.ARABIC) {
            frequent.add(word);
          }
        });
    List<Mistake> mistakes = new ArrayList<>();
    while (mistakes.size() < count) {
      String word = frequent.get(random.nextInt(frequent.size()));
      String typed = edited(word);
      if (isWord(typed) && !folded(typed).equals(word) && articles(typed) == 0) {
        mistakes.add(new Mistake(typed, Set.of(word)));
      }
    }
    return mistakes;
  }

  private String edited(String word) {
    StringBuilder typed = new StringBuilder(word);
    int at = random.nextInt(word.length());
    char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    switch (random.nextInt(4)) {
      case 0 -> typed.deleteCharAt(at);
      case 1 -> typed.insert(at, letter);
      case 2 -> typed.setCharAt(at, letter);
      default -> {
        if (at + 1 < word.length()) {
          typed.setCharAt(at, word.charAt(at + 1));
          typed.setCharAt(at + 1, word.charAt(at));
        }
      }
    }
    return typed.toString();
  }

  private void corrections(String name, List<Mistake> mistakes) throws IOException {
    int first = 0;
    int withinThree = 0;
    List<Double> millis = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      long start = System.nanoTime();
      List<Correction> corrections =
          new QueryCorrector(analysis, reader).corrections(mistake.typed, 3);
      millis.add((System.nanoTime() - start) / 1e6);
      List<String> words = corrections.stream().map(each -> folded(each.text())).toList();
      first += !words.isEmpty() && mistake.meant.contains(words.getFirst()) ? 1 : 0;
      withinThree += words.stream().anyMatch(mistake.meant::contains) ? 1 : 0;
    }
    out.printf(
        "%s: %d words, first %.1f %%, within three %.1f %%, %s%n",
        name,
        mistakes.size(),
        100.0 * first / mistakes.size(),
        100.0 * withinThree / mistakes.size(),
        times(millis));
  }

  /** How many words that need no correction a search for them alone would correct. */
  private void untouched(String name, List<String> words, int least, int most) throws IOException {
    int asked = 0;
    List<String> corrected = new ArrayList<>();
    for (String word : words) {
      int articles = articles(word);
      if (articles >= least && articles <= most && asked < 1000) {
        asked++;
        new QueryCorrector(analysis, reader)
            .correct(word)
            .ifPresent(better -> corrected.add(word + " → " + better));
      }
    }
    out.printf(
        "%s: %d words, corrected %.1f %%, as %s%n",
        name,
        asked,
        100.0 * corrected.size() / asked,
        corrected.subList(0, Math.min(8, corrected.size())));
  }

  /** How many mistakes a search would notice by itself. */
  private void offered(List<Mistake> mistakes) throws IOException {
    int offered = 0;
    int right = 0;
    for (Mistake mistake : mistakes) {
      String better =
          new QueryCorrector(analysis, reader).correct(mistake.typed).map(this::folded).orElse("");
      offered += better.isEmpty() ? 0 : 1;
      right += mistake.meant.contains(better) ? 1 : 0;
    }
    out.printf(
        "random edits noticed by a search: %.1f %%, of these right %.1f %%%n",
        100.0 * offered / mistakes.size(), 100.0 * right / offered);
  }

  /** Beginnings of headlines from any word on, 1 to 12 letters, all once before they are timed. */
  private void completions() throws IOException {
    Completer completer = new Completer(analysis);
    List<String> prefixes = new ArrayList<>();
    while (prefixes.size() < 500) {
      int doc = random.nextInt(reader.maxDoc());
      String title = new StoredArticles(reader).title(doc).orElse("");
      if (!title.isBlank()) {
        String[] words = title.strip().split("\\s+");
        int from = random.nextInt(words.length);
        String text = String.join(" ", Arrays.copyOfRange(words, from, words.length));
        prefixes.add(text.substring(0, Math.min(text.length(), 1 + random.nextInt(12))));
      }
    }
    for (String prefix : prefixes) {
      completer.complete(reader, prefix, 10);
    }
    Map<String, List<Double>> byLetters = new TreeMap<>();
    List<Double> all = new ArrayList<>();
    int answered = 0;
    for (String prefix : prefixes) {
      long start = System.nanoTime();
      answered += completer.complete(reader, prefix, 10).isEmpty() ? 0 : 1;
      double millis = (System.nanoTime() - start) / 1e6;
      all.add(millis);
      String letters = prefix.length() < 4 ? prefix.length() + " letters" : "more letters";
      byLetters.computeIfAbsent(letters, key -> new ArrayList<>()).add(millis);
    }
    out.printf("completions: %d of %d answered, %s%n", answered, prefixes.size(), times(all));
    byLetters.forEach((letters, millis) -> out.printf("  %s: %s%n", letters, times(millis)));
  }

  private List<String> goldWords(Path stems) throws IOException {
    Set<String> words = new TreeSet<>();
    for (String file : List.of("ud_padt_v1_dev.tsv", "kabi_news.tsv", "arramooz_plurals.tsv")) {
      for (String line : Files.readAllLines(stems.resolve(file))) {
        String word = line.split("\t")[0];
        if (isWord(word) && word.length() >= 3) {
          words.add(word);
        }
      }
    }
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static String times(List<Double> millis) {
    Collections.sort(millis);
    return "median %.1f ms, 90 %% within %.1f ms"
        .formatted(millis.get(millis.size() / 2), millis.get(millis.size() * 9 / 10));
  }

  private boolean isWord(String text) {
    return analysis.tokens(text).size() == 1;
  }

  private String folded(String text) {
    List<String> words = new ArrayList<>();
    for (Token token : analysis.tokens(text)) {
      words.add(token.forms().exact());
    }
    return String.join(" ", words);
  }

  private int articles(String word) {
    try {
      return words.articles(folded(word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

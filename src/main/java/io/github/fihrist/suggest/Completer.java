// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import io.github.fihrist.analysis.Memo;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.PerReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;

/**
 * Completes the beginning of a query with words, phrases and headlines of the index, typed with or
 * without ال, marks and hamza. Thread-safe.
 *
 * <p>First come words and phrases that articles are about, by how many articles that is, phrases
 * before their own first words, new articles counting up to twice; then, where these do not fill
 * the list, other words of the texts; then headlines, the newest first.
 *
 * <p>Everybody types the same first letters, and these have the most to choose from: what they were
 * completed with is known for each state of an index until it is closed, of each some megabytes.
 */
public final class Completer {
  /** The most completions of one prefix. */
  public static final int MAX_LIMIT = 100;

  /** With that many terms a sample tells which are frequent; all would be 32 times as many. */
  private static final int ENOUGH_TERMS = 1_500;

  /** A rare word of the texts is found by typing it; these only fill the list. */
  private static final int MAX_WORD_TERMS = 3_000;

  private static final int CANDIDATES_A_COMPLETION = 4;

  /** A longer text with that share of a shorter one's articles stands for both. */
  private static final double SAME = 0.7;

  /** A phrase counts as often as it has words, up to that many: each saves typing. */
  private static final int MAX_COUNTED_WORDS = 3;

  /** What it is worth to go on just as typed, with ال or without. */
  private static final double AS_TYPED = 1.5;

  private static final int KNOWN_BITS = 10;

  private final TextAnalysis analysis;
  private final PerReader<Memo<Asked, List<Completion>>> known =
      new PerReader<>(() -> new Memo<>(KNOWN_BITS));

  private record Asked(String typed, int limit) {}

  /** Completes with the analysis that the index was built with. */
  public Completer(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  private record Candidate(
      TypedPrefix.Variant typed, Spellings entry, double articles, double score) {
    boolean isCoveredBy(Candidate longer) {
      String text = entry.folded();
      String other = longer.entry.folded();
      return longer.articles >= SAME * articles
          && other.length() > text.length()
          && other.charAt(text.length()) == ' '
          && other.startsWith(text);
    }
  }

  /**
   * The best completions of what was typed; none for a text without letters or digits, or longer
   * than 200 UTF-16 code units.
   *
   * @param limit the most of them, 1 to {@value #MAX_LIMIT}
   */
  public List<Completion> complete(IndexReader reader, String typed, int limit) throws IOException {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be in 1.." + MAX_LIMIT + ": " + limit);
    }
    Optional<TypedPrefix> prefix = TypedPrefix.of(typed, analysis);
    if (prefix.isEmpty()) {
      return List.of();
    }
    Memo<Asked, List<Completion>> lately = known.of(reader);
    Asked asked = new Asked(typed, limit);
    List<Completion> completions = lately.get(asked);
    if (completions == null) {
      completions = completed(reader, prefix.get(), asked);
      lately.put(asked, completions);
    }
    return completions;
  }

  private List<Completion> completed(IndexReader reader, TypedPrefix prefix, Asked asked)
      throws IOException {
    int limit = asked.limit();
    Completions completions = new Completions(asked.typed(), limit);
    List<TypedPrefix.Variant> variants = prefix.variants();
    for (Candidate candidate : topics(reader, variants, limit)) {
      completions.add(
          candidate.entry.folded(),
          candidate.entry.written(),
          candidate.typed,
          Math.round(candidate.articles));
    }
    if (!completions.areFull() && variants.getFirst().words() == 1) {
      for (Candidate word : words(reader, variants, limit)) {
        completions.add(
            word.entry.folded(), word.entry.written(), word.typed, Math.round(word.articles));
      }
    }
    if (!completions.areFull()) {
      new Headlines(reader).addTo(completions, variants);
    }
    return completions.list();
  }

  private List<Candidate> topics(IndexReader reader, List<TypedPrefix.Variant> variants, int limit)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    int read = 0;
    for (int level = IndexField.COMPLETION_LEVELS - 1; level >= 0 && read < ENOUGH_TERMS; level--) {
      counts.clear();
      read = beginning(reader, IndexField.completion(level), variants, Integer.MAX_VALUE, counts);
    }
    List<Candidate> candidates =
        candidates(reader, IndexField.completion(0), counts, variants, limit);
    // What a longer text stands for only fills the list.
    Map<Boolean, List<Candidate>> byCovered =
        candidates.stream()
            .collect(
                Collectors.partitioningBy(each -> candidates.stream().anyMatch(each::isCoveredBy)));
    return Stream.of(false, true).map(byCovered::get).flatMap(List::stream).toList();
  }

  private List<Candidate> words(IndexReader reader, List<TypedPrefix.Variant> variants, int limit)
      throws IOException {
    String field = IndexField.text(View.EXACT);
    Map<String, Integer> counts = new HashMap<>();
    beginning(reader, field, variants, MAX_WORD_TERMS, counts);
    return candidates(reader, field, counts, variants, limit);
  }

  private static int beginning(
      IndexReader reader,
      String field,
      List<TypedPrefix.Variant> variants,
      int maxTerms,
      Map<String, Integer> found)
      throws IOException {
    CompletionTerms terms = new CompletionTerms(reader, field);
    int read = 0;
    for (TypedPrefix.Variant variant : variants) {
      // What begins with ال begins with ا.
      boolean isRead =
          !variant.equals(variants.getFirst())
              && variant.folded().startsWith(variants.getFirst().folded());
      read += isRead ? 0 : terms.beginning(variant.folded(), maxTerms, found);
    }
    return read;
  }

  /** The most frequent, looked at closer, best first. */
  private static List<Candidate> candidates(
      IndexReader reader,
      String field,
      Map<String, Integer> counts,
      List<TypedPrefix.Variant> variants,
      int limit)
      throws IOException {
    CompletionTerms terms = new CompletionTerms(reader, field);
    Freshness freshness = new Freshness(reader, field);
    List<Candidate> candidates = new ArrayList<>();
    for (String folded : mostWorth(counts, variants, limit * CANDIDATES_A_COMPLETION)) {
      Optional<Spellings> entry = terms.get(folded);
      if (entry.isPresent()) {
        Freshness.Sample sample = freshness.of(entry.get().terms());
        double articles = entry.get().articles() * sample.live();
        if (sample.live() > 0) {
          double score = worth(folded, articles, variants) * (1 + sample.fresh());
          candidates.add(
              new Candidate(variant(folded, variants), entry.get(), Math.max(1, articles), score));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.entry.folded()));
    return candidates;
  }

  /** A text that may be a candidate. */
  private record Weighed(String folded, double worth) {}

  /** In the order of the index, where neighbours are looked up together. */
  private static List<String> mostWorth(
      Map<String, Integer> counts, List<TypedPrefix.Variant> variants, int most) {
    Comparator<Weighed> bestFirst =
        Comparator.comparingDouble(Weighed::worth).reversed().thenComparing(Weighed::folded);
    PriorityQueue<Weighed> best = new PriorityQueue<>(bestFirst.reversed());
    counts.forEach(
        (folded, articles) -> {
          double worth = worth(folded, articles, variants);
          if (best.size() < most || worth >= best.element().worth()) {
            best.add(new Weighed(folded, worth));
          }
          if (best.size() > most) {
            best.remove();
          }
        });
    return best.stream().map(Weighed::folded).sorted().toList();
  }

  private static double worth(String folded, double articles, List<TypedPrefix.Variant> variants) {
    double asTyped = folded.startsWith(variants.getFirst().folded()) ? AS_TYPED : 1;
    return articles * countedWords(folded) * asTyped;
  }

  private static int countedWords(String folded) {
    int words = 1;
    int space = folded.indexOf(' ');
    while (space >= 0 && words < MAX_COUNTED_WORDS) {
      words++;
      space = folded.indexOf(' ', space + 1);
    }
    return words;
  }

  static TypedPrefix.Variant variant(String folded, List<TypedPrefix.Variant> variants) {
    return variants.stream()
        .filter(variant -> folded.startsWith(variant.folded()))
        .findFirst()
        .orElseThrow();
  }

  /** The list as it fills; no text in two spellings, nor what was typed just so. */
  final class Completions {
    private final String typed;
    private final int limit;
    private final Map<String, Completion> byFolded = new LinkedHashMap<>();

    Completions(String typed, int limit) {
      this.typed = typed.strip();
      this.limit = limit;
    }

    boolean areFull() {
      return byFolded.size() >= limit;
    }

    void add(String folded, String text, TypedPrefix.Variant variant, long articles) {
      if (!areFull() && !text.equals(typed)) {
        byFolded.computeIfAbsent(
            folded, f -> CompletionMarks.marked(text, variant, articles, analysis));
      }
    }

    List<Completion> list() {
      return List.copyOf(byFolded.values());
    }
  }
}

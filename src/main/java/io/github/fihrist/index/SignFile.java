// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.StoredSigns;
import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.View;
import io.github.fihrist.document.IndexField;
import io.github.fihrist.document.SpelledTerm;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;

/**
 * The file beside a generation's index with the signs of its words. It only makes searches faster:
 * an index without it, or with words that came later, gives the same answers.
 */
final class SignFile {
  static final String NAME = "words.signs";

  private static final Logger LOG = System.getLogger(SignFile.class.getName());
  private static final String CODEC = "FihristSigns";
  private static final int VERSION = 1;

  /** Words of more articles than that count as being of so many when the rarest are left out. */
  private static final int MAX_ARTICLES = 64;

  /** A thread analyses them in a tenth of a second. */
  private static final int PORTION_WORDS = 1 << 13;

  private final Directory directory;
  private final TextAnalysis analysis;
  private @Nullable StoredSigns signs;

  /** The file of a generation's directory, if it has one. */
  SignFile(Directory directory, TextAnalysis analysis) {
    this.directory = directory;
    this.analysis = analysis;
  }

  /** What it says, read when first asked for; nothing where it is missing or cannot be used. */
  synchronized StoredSigns signs() {
    StoredSigns read = signs;
    if (read == null) {
      read = read();
      signs = read;
    }
    return read;
  }

  /** Whether a directory has one. */
  static boolean isIn(Directory directory) throws IOException {
    return List.of(directory.listAll()).contains(NAME);
  }

  /**
   * Writes it for a committed index, and makes it durable.
   *
   * @param threads how many analyse words
   */
  static void write(Directory directory, TextAnalysis analysis, int threads)
      throws IOException, InterruptedException {
    StoredSigns signs;
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      signs = signs(reader, analysis, StoredSigns.MAX_WORDS, threads);
    }
    try (IndexOutput out = directory.createOutput(NAME, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      signs.write(out);
      CodecUtil.writeFooter(out);
    }
    directory.sync(Set.of(NAME));
  }

  /** Of the words of an index, without the rarest where there are too many. */
  static StoredSigns signs(IndexReader reader, TextAnalysis analysis, int maxWords, int threads)
      throws IOException, InterruptedException {
    StoredSigns.Builder signs = new StoredSigns.Builder(analysis);
    Terms terms = MultiTerms.getTerms(reader, IndexField.text(View.EXACT));
    if (terms == null) {
      return signs.build();
    }
    Words words = new Words(terms.iterator(), minArticles(reader, terms, maxWords), maxWords);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, SignFile::thread)) {
      Deque<Future<StoredSigns.Builder>> portions = new ArrayDeque<>();
      while (words.hasMore() || !portions.isEmpty()) {
        if (words.hasMore() && portions.size() < 2 * threads) {
          List<String> portion = words.next();
          portions.add(pool.submit(() -> signs(portion, analysis)));
        } else {
          signs.addAll(portions.remove().get());
        }
      }
    } catch (ExecutionException e) {
      throw new IOException("cannot analyse the words of the index", e.getCause());
    }
    return signs.build();
  }

  private static Thread thread(Runnable task) {
    return Thread.ofPlatform().daemon().name("fihrist-signs").unstarted(task);
  }

  /** The words of an index as they are written, in portions. */
  private static final class Words {
    private final TermsEnum terms;
    private final int minArticles;
    private int left;
    private boolean hasMore = true;

    Words(TermsEnum terms, int minArticles, int maxWords) {
      this.terms = terms;
      this.minArticles = minArticles;
      this.left = maxWords;
    }

    boolean hasMore() {
      return hasMore;
    }

    List<String> next() throws IOException {
      List<String> portion = new ArrayList<>();
      while (portion.size() < PORTION_WORDS && hasMore) {
        hasMore = left > 0 && terms.next() != null;
        if (hasMore && isInEnoughArticles()) {
          portion.add(SpelledTerm.written(terms.term()));
          left--;
        }
      }
      return portion;
    }

    private boolean isInEnoughArticles() throws IOException {
      // To be told in how many articles it is costs as much as the word.
      return minArticles <= 1 || terms.docFreq() >= minArticles;
    }
  }

  private static StoredSigns.Builder signs(List<String> words, TextAnalysis analysis) {
    StoredSigns.Builder signs = new StoredSigns.Builder(analysis);
    words.forEach(signs::add);
    return signs;
  }

  /** In how many articles a word must be so that there are not too many. */
  private static int minArticles(IndexReader reader, Terms terms, int maxWords) throws IOException {
    long atMost = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      atMost += Terms.getTerms(leaf.reader(), IndexField.text(View.EXACT)).size();
    }
    if (atMost <= maxWords) {
      return 1;
    }
    int[] counts = new int[MAX_ARTICLES + 1];
    TermsEnum words = terms.iterator();
    while (words.next() != null) {
      counts[Math.min(words.docFreq(), MAX_ARTICLES)]++;
    }
    int articles = MAX_ARTICLES + 1;
    int all = 0;
    while (articles > 1 && all + counts[articles - 1] <= maxWords) {
      articles--;
      all += counts[articles];
    }
    return articles;
  }

  private StoredSigns read() {
    try {
      return whole(directory, analysis);
    } catch (NoSuchFileException | FileNotFoundException e) {
      return StoredSigns.NONE;
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          () ->
              "cannot read '%s' in '%s': words of articles are analysed anew; rebuild the index"
                  .formatted(NAME, directory),
          e);
      return StoredSigns.NONE;
    }
  }

  /**
   * The same, or what is wrong.
   *
   * @throws IOException Lucene's CorruptIndexException, if it is damaged
   */
  static StoredSigns whole(Directory directory, TextAnalysis analysis) throws IOException {
    try (IndexInput in = directory.openInput(NAME, IOContext.READONCE)) {
      // First of all: what is damaged may say that it is of any length.
      CodecUtil.checksumEntireFile(in);
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      return StoredSigns.read(in, analysis);
    }
  }
}

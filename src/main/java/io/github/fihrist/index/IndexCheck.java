// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Whether an index is whole: what Lucene can tell of its files, and what only we know, that the
 * manifest fits, that no id is there twice, that no article is missing, that what completes queries
 * is what the articles say.
 */
public final class IndexCheck {
  private final Path index;
  private final List<String> problems = new ArrayList<>();

  private IndexCheck(Path index) {
    this.index = index;
  }

  /**
   * Reads every file of the latest commit of the live generation, and its structures. It may be
   * written meanwhile.
   *
   * @throws NoIndexException if there is no index
   */
  public static CheckReport check(Path dir, TextAnalysis analysis) throws IOException {
    IndexLayout layout = new IndexLayout(dir);
    Generation generation = layout.current();
    IndexCheck check = new IndexCheck(dir);
    long articles = 0;
    try (Directory directory = FSDirectory.open(layout.folder(generation));
        PinnedCommit commit = PinnedCommit.latestOf(directory)) {
      articles = check.all(commit, analysis);
    } catch (IOException e) {
      check.problems.add(e.toString());
    }
    return new CheckReport(generation.name(), articles, check.problems);
  }

  private long all(PinnedCommit commit, TextAnalysis analysis) throws IOException {
    checkFiles(commit, CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
    if (!problems.isEmpty()) {
      // What is damaged below would only say so again.
      return 0;
    }
    checkSigns(commit, analysis);
    try (DirectoryReader reader = DirectoryReader.open(commit)) {
      checkManifest(Manifest.of(reader, index), analysis, reader.numDocs());
      checkIds(reader);
      if (problems.isEmpty()) {
        // Of another analysis all completions would be others.
        problems.addAll(new CompletionCheck(analysis).problems(reader));
      }
      return reader.numDocs();
    }
  }

  /**
   * The check of a new generation before it goes live: every file's checksum, the manifest, the
   * count.
   */
  static void afterBuild(Directory directory, Path index, TextAnalysis analysis, long articles)
      throws IOException {
    IndexCheck check = new IndexCheck(index);
    check.checkFiles(directory, CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Manifest manifest = Manifest.of(reader, index);
      check.checkManifest(manifest, analysis, reader.numDocs());
      if (manifest.articleCount() != articles) {
        check.problems.add(
            "%d articles in the manifest, expected %d"
                .formatted(manifest.articleCount(), articles));
      }
    }
    check.throwProblems();
  }

  /** Every file's checksum. */
  static void requireWhole(Directory directory, Path index) throws IOException {
    IndexCheck check = new IndexCheck(index);
    check.checkFiles(directory, CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
    check.throwProblems();
  }

  private void throwProblems() throws IOException {
    if (!problems.isEmpty()) {
      throw new IOException(
          "index is not whole: '%s': %s; check the disk"
              .formatted(index, String.join("; ", problems)));
    }
  }

  private void checkFiles(Directory directory, int level) throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(level);
      CheckIndex.Status status = check.checkIndex();
      if (status.missingSegments) {
        problems.add("the list of segments cannot be read");
      }
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null) {
          problems.add("segment '%s' is damaged: %s".formatted(segment.name, segment.error));
        }
      }
      if (!status.clean && problems.isEmpty()) {
        problems.add("Lucene finds the index damaged");
      }
    }
  }

  private void checkManifest(Manifest manifest, TextAnalysis analysis, long articles) {
    try {
      manifest.require(analysis, index);
    } catch (IndexFormatException e) {
      problems.add(e.getMessage());
    }
    if (manifest.articleCount() != articles) {
      problems.add(
          "%d articles in the index, expected %d by its manifest"
              .formatted(articles, manifest.articleCount()));
    }
  }

  private void checkSigns(Directory directory, TextAnalysis analysis) throws IOException {
    if (SignFile.isIn(directory)) {
      try {
        SignFile.whole(directory, analysis);
      } catch (IOException e) {
        problems.add("'%s' is damaged, searches go without: %s".formatted(SignFile.NAME, e));
      }
    }
  }

  private void checkIds(DirectoryReader reader) throws IOException {
    long withId = 0;
    Bits live = MultiBits.getLiveDocs(reader);
    Terms terms = MultiTerms.getTerms(reader, IndexField.ID);
    if (terms != null) {
      TermsEnum ids = terms.iterator();
      while (ids.next() != null) {
        int articles = liveDocs(ids, live);
        withId += articles;
        if (articles > 1) {
          problems.add("id '%s' is there %d times".formatted(ids.term().utf8ToString(), articles));
        }
      }
    }
    if (withId != reader.numDocs()) {
      problems.add("%d of %d articles have an id".formatted(withId, reader.numDocs()));
    }
  }

  private static int liveDocs(TermsEnum term, @Nullable Bits live) throws IOException {
    PostingsEnum docs = term.postings(null, PostingsEnum.NONE);
    int count = 0;
    while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(docs.docID())) {
        count++;
      }
    }
    return count;
  }
}

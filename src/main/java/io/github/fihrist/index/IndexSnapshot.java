// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.document.IndexSimilarity;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One commit of one generation, open for searching. Its files stay readable until the reader's last
 * reference is given back, whatever happens to the directory.
 */
record IndexSnapshot(
    IndexLayout layout,
    Generation generation,
    Manifest manifest,
    DirectoryReader reader,
    IndexSearcher searcher,
    SignFile signs) {

  private static final int MAX_SWITCHES_MET = 10;

  /** Opens what CURRENT names now. */
  static IndexSnapshot open(IndexLayout layout, TextAnalysis analysis) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Generation generation = layout.current();
      try {
        return open(layout, generation, analysis);
      } catch (IOException e) {
        // Rebuilds may have switched twice in between and deleted what CURRENT had named.
        if (attempt == MAX_SWITCHES_MET || layout.current().equals(generation)) {
          throw e;
        }
      }
    }
  }

  private static IndexSnapshot open(
      IndexLayout layout, Generation generation, TextAnalysis analysis) throws IOException {
    return DamagedIndexException.unlessWhole(
        layout.directory(),
        () -> {
          Directory directory = FSDirectory.open(layout.folder(generation));
          // Before the reader: an index of another format is to be called so, not corrupt.
          Manifest.read(directory, layout.directory()).require(analysis, layout.directory());
          return of(
              layout,
              generation,
              DirectoryReader.open(directory),
              Optional.empty(),
              new SignFile(directory, analysis));
        });
  }

  private static IndexSnapshot of(
      IndexLayout layout,
      Generation generation,
      DirectoryReader reader,
      Optional<DirectoryReader> former,
      SignFile signs)
      throws IOException {
    boolean opened = false;
    try {
      SegmentIntegrity.verify(reader, layout.folder(generation), former);
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(IndexSimilarity.BM25);
      Manifest manifest = Manifest.of(reader, layout.directory());
      opened = true;
      return new IndexSnapshot(layout, generation, manifest, reader, searcher, signs);
    } finally {
      if (!opened) {
        reader.close();
      }
    }
  }

  /** What is newer than this; empty if nothing is. */
  Optional<IndexSnapshot> newer(TextAnalysis analysis) throws IOException {
    if (!isLive()) {
      return Optional.of(open(layout, analysis));
    }
    return DamagedIndexException.unlessWhole(
        layout.directory(),
        () -> {
          Optional<DirectoryReader> changed =
              Optional.ofNullable(DirectoryReader.openIfChanged(reader));
          return changed.isPresent()
              ? Optional.of(of(layout, generation, changed.get(), Optional.of(reader), signs))
              : Optional.empty();
        });
  }

  /** By time too: someone may have deleted the index and built another with the same names. */
  private boolean isLive() throws IOException {
    return layout.current().equals(generation)
        && Manifest.read(reader.directory(), layout.directory())
            .created()
            .equals(manifest.created());
  }
}

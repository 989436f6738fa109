// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.analysis.TextAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Version;

/**
 * What a generation says about itself, in the user data of its Lucene commit.
 *
 * @param formatVersion the version of the fields and of the directory, {@value #FORMAT_VERSION} now
 * @param luceneVersion the Lucene that wrote the commit
 * @param analysisFingerprint the analysis that made its terms
 * @param articleCount how many articles the commit holds
 * @param updates how many commits changed the generation since it was built
 * @param created when the generation was built; the same for all its later commits
 */
public record Manifest(
    int formatVersion,
    String luceneVersion,
    String analysisFingerprint,
    long articleCount,
    long updates,
    Instant created) {

  /** Grows when an index of the version before can no longer be read. */
  public static final int FORMAT_VERSION = 3;

  private static final String FORMAT = "fihrist.format";
  private static final String LUCENE = "fihrist.lucene";
  private static final String FINGERPRINT = "fihrist.analysis";
  private static final String ARTICLES = "fihrist.articles";
  private static final String UPDATES = "fihrist.updates";
  private static final String CREATED = "fihrist.created";

  static Manifest now(TextAnalysis analysis, long articleCount) {
    return new Manifest(
        FORMAT_VERSION,
        Version.LATEST.toString(),
        analysis.fingerprint(),
        articleCount,
        0,
        Instant.now());
  }

  /** This manifest for a later commit of the same generation. */
  Manifest updated(long newArticleCount, long newUpdates) {
    return new Manifest(
        formatVersion,
        Version.LATEST.toString(),
        analysisFingerprint,
        newArticleCount,
        newUpdates,
        created);
  }

  Map<String, String> toCommitData() {
    return Map.of(
        FORMAT, Integer.toString(formatVersion),
        LUCENE, luceneVersion,
        FINGERPRINT, analysisFingerprint,
        ARTICLES, Long.toString(articleCount),
        UPDATES, Long.toString(updates),
        CREATED, created.toString());
  }

  /** Reads it back; empty if it is not all there. */
  static Optional<Manifest> fromCommitData(Map<String, String> data) {
    try {
      return data.keySet()
              .containsAll(Set.of(FORMAT, LUCENE, FINGERPRINT, ARTICLES, UPDATES, CREATED))
          ? Optional.of(
              new Manifest(
                  Integer.parseInt(data.get(FORMAT)),
                  data.get(LUCENE),
                  data.get(FINGERPRINT),
                  Long.parseLong(data.get(ARTICLES)),
                  Long.parseLong(data.get(UPDATES)),
                  Instant.parse(data.get(CREATED))))
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The manifest of the latest commit in a Lucene directory.
   *
   * @param index the index, for messages
   * @throws IndexFormatException if there is none, or the commit is of another age of Lucene
   */
  static Manifest read(Directory directory, Path index) throws IOException {
    try {
      return required(SegmentInfos.readLatestCommit(directory).getUserData(), index);
    } catch (IndexFormatTooOldException e) {
      throw luceneFormat(
          index, e.getReason() == null ? String.valueOf(e.getVersion()) : e.getReason(), e);
    } catch (IndexFormatTooNewException e) {
      throw luceneFormat(index, String.valueOf(e.getVersion()), e);
    }
  }

  /** The manifest of the commit that a reader sees. */
  static Manifest of(DirectoryReader reader, Path index) throws IOException {
    return required(reader.getIndexCommit().getUserData(), index);
  }

  private static Manifest required(Map<String, String> data, Path index)
      throws IndexFormatException {
    return fromCommitData(data)
        .orElseThrow(
            () ->
                new IndexFormatException(
                    index, "manifest", data.toString(), "format " + FORMAT_VERSION));
  }

  private static IndexFormatException luceneFormat(Path index, String found, IOException cause) {
    return new IndexFormatException(
        index, "a Lucene format", found, "that of Lucene " + Version.LATEST, cause);
  }

  /**
   * Makes sure that this version and this analysis may read the index.
   *
   * @throws IndexFormatException if not
   */
  void require(TextAnalysis analysis, Path index) throws IndexFormatException {
    if (formatVersion != FORMAT_VERSION) {
      throw new IndexFormatException(
          index, "format", Integer.toString(formatVersion), Integer.toString(FORMAT_VERSION));
    }
    if (!analysisFingerprint.equals(analysis.fingerprint())) {
      throw new IndexFormatException(
          index, "analysis fingerprint", analysisFingerprint, analysis.fingerprint());
    }
  }
}

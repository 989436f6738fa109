// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * The files of one commit, all open, so that a writer of any process may commit and delete as it
 * likes while they are checked or copied; with them the {@link SignFile}. Read-only.
 */
final class PinnedCommit extends BaseDirectory {
  private static final int MAX_COMMITS_MET = 10;

  private final Map<String, IndexInput> files;
  private final SegmentInfos commit;

  private PinnedCommit(SegmentInfos commit, Map<String, IndexInput> files) {
    super(NoLockFactory.INSTANCE);
    this.commit = commit;
    this.files = files;
  }

  /** Pins the latest commit. The directory may be closed after. */
  static PinnedCommit latestOf(Directory directory) throws IOException {
    for (int attempt = 1; ; attempt++) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      try {
        Set<String> names = new HashSet<>(commit.files(true));
        if (SignFile.isIn(directory)) {
          names.add(SignFile.NAME);
        }
        return new PinnedCommit(commit, open(directory, names));
      } catch (NoSuchFileException | FileNotFoundException e) {
        // Either a newer commit has replaced this one meanwhile, or the file is really missing.
        if (attempt == MAX_COMMITS_MET || isLatest(commit, directory)) {
          throw e;
        }
      }
    }
  }

  private static boolean isLatest(SegmentInfos commit, Directory directory) throws IOException {
    return commit
        .getSegmentsFileName()
        .equals(SegmentInfos.getLastCommitSegmentsFileName(directory));
  }

  private static Map<String, IndexInput> open(Directory directory, Collection<String> names)
      throws IOException {
    Map<String, IndexInput> files = new HashMap<>();
    boolean opened = false;
    try {
      for (String name : names) {
        files.put(name, directory.openInput(name, IOContext.DEFAULT));
      }
      opened = true;
      return files;
    } finally {
      if (!opened) {
        IOUtils.closeWhileHandlingException(files.values());
      }
    }
  }

  /** The commit. */
  SegmentInfos commit() {
    return commit;
  }

  /**
   * Copies all files to an empty folder, makes them durable and reads them back.
   *
   * @param index for messages
   */
  void copyTo(Path folder, Path index) throws IOException {
    long bytes = 0;
    for (IndexInput file : files.values()) {
      bytes += file.length();
    }
    DiskSpace.requireForCopy(folder, bytes);
    try (Directory target = FSDirectory.open(folder)) {
      for (String file : listAll()) {
        target.copyFrom(this, file, file, IOContext.DEFAULT);
      }
      target.sync(files.keySet());
      target.syncMetaData();
      IndexCheck.requireWhole(target, index);
      FileStamps.of(folder).write(folder);
    }
  }

  @Override
  public String[] listAll() {
    return files.keySet().stream().sorted().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return pinned(name).length();
  }

  /** A clone: closing it leaves the file pinned. */
  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return pinned(name).clone();
  }

  private IndexInput pinned(String name) throws IOException {
    return Optional.ofNullable(files.get(name)).orElseThrow(() -> new NoSuchFileException(name));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(files.values());
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  @Override
  public void deleteFile(String name) {
    throw readOnly();
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) {
    throw readOnly();
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
    throw readOnly();
  }

  @Override
  public void sync(Collection<String> names) {
    throw readOnly();
  }

  @Override
  public void syncMetaData() {
    throw readOnly();
  }

  @Override
  public void rename(String source, String dest) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a pinned commit is read-only");
  }
}

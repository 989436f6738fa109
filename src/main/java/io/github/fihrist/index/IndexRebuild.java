// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.article.ArticleSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Builds an index anew from a source, beside the live one.
 *
 * <pre>{@code
 * RebuildReport report =
 *     IndexRebuild.rebuild(dir, source, RebuildOptions.standard(TextAnalysis.standard()));
 * }</pre>
 *
 * <p>The new generation is committed and checked before {@code CURRENT} names it. Whatever fails
 * before, and whenever the process dies, the live index is as it was; the next rebuild removes what
 * was left. Open readers go on with the generation they have, and move over when they refresh. One
 * generation before the live one is kept.
 *
 * <p>Writers go on with the live index meanwhile. What they commit after the rebuild began is newer
 * than its source, and is carried over into the new generation before the switch.
 */
public final class IndexRebuild {
  private static final Logger LOG = System.getLogger(IndexRebuild.class.getName());

  /** Others may look for a moment whether a rebuild is under way. */
  private static final Duration LOCK_WAIT = Duration.ofMillis(300);

  private final IndexLayout layout;
  private final RebuildOptions options;
  private final RebuildStage.Listener stages;
  private final DirectoryOpener opener;

  IndexRebuild(
      Path dir, RebuildOptions options, RebuildStage.Listener stages, DirectoryOpener opener) {
    this.layout = new IndexLayout(dir);
    this.options = options;
    this.stages = stages;
    this.opener = opener;
  }

  /**
   * Builds, checks and switches.
   *
   * @param dir the index; made if it is missing
   * @throws IndexLockedException if another process, or another thread, is rebuilding the index, or
   *     a writer has changes that it does not commit
   * @throws IOException if the source cannot be read, has no article at all, or the disk fails; the
   *     live index is as it was
   */
  public static RebuildReport rebuild(Path dir, ArticleSource source, RebuildOptions options)
      throws IOException {
    return new IndexRebuild(dir, options, stage -> {}, FSDirectory::open).run(source);
  }

  RebuildReport run(ArticleSource source) throws IOException {
    Instant start = Instant.now();
    RebuildEvent event = new RebuildEvent();
    event.index = layout.directory().toString();
    event.begin();
    // A source that is missing is told before a folder is made for its index.
    source.sizeBytes();
    layout.create();
    try (IndexLock lock = acquire()) {
      stages.reached(RebuildStage.LOCKED);
      if (options.checksDisk()) {
        DiskSpace.requireForRebuild(layout.directory(), source);
      }
      RebuildReport report = build(source, start, lock);
      event.succeeded(report);
      LOG.log(Level.DEBUG, () -> "rebuilt '%s': %s".formatted(layout.directory(), report));
      return report;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException failure =
          new InterruptedIOException("rebuild was interrupted; the index is unchanged");
      failure.initCause(e);
      throw failure;
    } finally {
      event.commit();
    }
  }

  private IndexLock acquire() throws IOException, InterruptedException {
    return IndexLock.acquire(layout, IndexLock.Purpose.REBUILD, LOCK_WAIT);
  }

  private RebuildReport build(ArticleSource source, Instant start, IndexLock lock)
      throws IOException, InterruptedException {
    Optional<Generation> live = layout.currentIfAny();
    NavigableSet<Generation> present = layout.generations();
    // Counted before the clean-up: a number that a reader may have seen is not used again.
    Generation next = present.isEmpty() ? new Generation(1) : present.last().next();
    Leftovers.delete(layout, live);
    stages.reached(RebuildStage.CLEANED);
    try (CarryOver updates = CarryOver.from(layout, live, options)) {
      RebuildReport report = buildGeneration(next, source, start, lock, updates);
      stages.reached(RebuildStage.SWITCHED);
      Leftovers.delete(layout, Optional.of(next));
      stages.reached(RebuildStage.OLD_DELETED);
      return report;
    } finally {
      // Asked of the disk, for a switch may fail after its rename.
      if (!layout.currentIfAny().equals(Optional.of(next))) {
        Leftovers.tryDelete(layout, next);
      }
    }
  }

  private RebuildReport buildGeneration(
      Generation next, ArticleSource source, Instant start, IndexLock lock, CarryOver updates)
      throws IOException, InterruptedException {
    Files.createDirectory(layout.folder(next));
    stages.reached(RebuildStage.GENERATION_CREATED);
    RejectsReport rejects = new RejectsReport(layout.rejectsFile(next));
    boolean built = false;
    try (Directory directory = opener.open(layout.folder(next))) {
      GenerationBuild.Counts counts;
      try (rejects) {
        counts = new GenerationBuild(options, rejects, stages).build(directory, source);
      }
      IndexCheck.afterBuild(directory, layout.directory(), options.analysis(), counts.indexed());
      stages.reached(RebuildStage.CHECKED);
      // All but the last of them, so that writers need to wait for those only.
      updates.carryInto(directory);
      updates.lockWritersOut();
      updates.carryInto(directory);
      FileStamps.of(layout.folder(next)).write(layout.folder(next));
      stages.reached(RebuildStage.CARRIED_OVER);
      RebuildReport report =
          new RebuildReport(
              next.name(),
              counts.read(),
              counts.indexed(),
              counts.replaced(),
              rejects.count(),
              updates.carried(),
              counts.bytesRead(),
              layout.sizeBytes(next),
              Duration.between(start, Instant.now()),
              rejects.file());
      lock.ensureHeld();
      updates.ensureWritersLockedOut();
      layout.switchTo(next);
      built = true;
      return report;
    } finally {
      if (!built) {
        saveRejects(rejects);
      }
    }
  }

  /** Out of the folder that is about to be deleted. */
  private void saveRejects(RejectsReport rejects) throws IOException {
    Optional<Path> file = rejects.file();
    if (file.isPresent()) {
      Files.move(file.get(), layout.failedRejectsFile(), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

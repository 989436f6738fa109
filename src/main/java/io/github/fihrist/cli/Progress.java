// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import io.github.fihrist.index.RebuildProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar on standard error while articles are read: bytes of the source, remaining time, articles a
 * second. Silent when nobody is looking. One thread.
 */
final class Progress implements RebuildProgress, AutoCloseable {
  private static final long MEGABYTE = 1_000_000;
  private static final int UPDATE_MILLIS = 250;

  private final Optional<ProgressBar> bar;
  private final Instant start = Instant.now();

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  static Progress of(Streams streams) {
    return new Progress(streams.errIsTerminal() ? Optional.of(bar(streams)) : Optional.empty());
  }

  @Override
  public void update(long articles, long bytesRead, OptionalLong sizeBytes) {
    if (bar.isEmpty()) {
      return;
    }
    ProgressBar shown = bar.get();
    sizeBytes.ifPresent(shown::maxHint);
    shown.stepTo(bytesRead);
    double rate = RebuildOutput.rate(articles, Duration.between(start, Instant.now()));
    shown.setExtraMessage(
        String.format(Locale.ROOT, " %,d articles, %,.0f a second", articles, rate));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }

  private static ProgressBar bar(Streams streams) {
    return new ProgressBarBuilder()
        .setTaskName("reading")
        .setStyle(ProgressBarStyle.ASCII)
        .setUnit(" MB", MEGABYTE)
        .setInitialMax(-1) // not known before the first update
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(streams.err()))
        .build();
  }
}

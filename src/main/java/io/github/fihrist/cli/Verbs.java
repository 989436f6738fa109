// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.util.List;

/** All verbs, in the order of the help. */
final class Verbs {
  private Verbs() {}

  static List<Object> all(Streams streams) {
    return List.of(
        new RebuildVerb(streams),
        new AddVerb(streams),
        new DeleteVerb(streams),
        new SearchVerb(streams),
        new BatchVerb(streams),
        new EvaluateVerb(streams),
        new SuggestVerb(streams),
        new ExplainVerb(streams),
        new AnalyzeVerb(streams),
        new StatsVerb(streams),
        new CheckVerb(streams),
        new BackupVerb(streams),
        new RestoreVerb(streams),
        new RollbackVerb(streams));
  }
}

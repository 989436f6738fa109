// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import java.util.List;
import java.util.function.Function;

/** All verbs, in the order of the help. */
final class Verbs {
  private static final List<Verb> ALL =
      List.of(
          new Verb("rebuild", RebuildVerb::new),
          new Verb("add", AddVerb::new),
          new Verb("delete", DeleteVerb::new),
          new Verb("search", SearchVerb::new),
          new Verb("batch", BatchVerb::new),
          new Verb("evaluate", EvaluateVerb::new),
          new Verb("suggest", SuggestVerb::new),
          new Verb("explain", ExplainVerb::new),
          new Verb("analyze", AnalyzeVerb::new),
          new Verb("stats", StatsVerb::new),
          new Verb("check", CheckVerb::new),
          new Verb("backup", BackupVerb::new),
          new Verb("restore", RestoreVerb::new),
          new Verb("rollback", RollbackVerb::new));

  private Verbs() {}

  /**
   * The verb that the arguments begin with, or else all. To read the options of every verb takes
   * longer than many a search.
   */
  static List<Object> of(String[] args, Streams streams) {
    List<Verb> asked =
        ALL.stream().filter(verb -> args.length > 0 && verb.name.equals(args[0])).toList();
    return (asked.isEmpty() ? ALL : asked).stream().map(verb -> verb.make.apply(streams)).toList();
  }

  private record Verb(String name, Function<Streams, Object> make) {}
}

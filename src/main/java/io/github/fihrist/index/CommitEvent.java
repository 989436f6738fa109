// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For the flight recorder: a commit of changes. */
@Name("io.github.fihrist.Commit")
@Label("Commit")
@Category("Fihrist")
@StackTrace(false)
final class CommitEvent extends Event {
  @Label("Index")
  String index = "";

  @Label("Generation")
  String generation = "";

  @Label("Articles")
  long articles;
}

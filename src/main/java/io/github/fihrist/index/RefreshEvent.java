// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For the flight recorder: a refresh that found something new. */
@Name("io.github.fihrist.Refresh")
@Label("Refresh")
@Category("Fihrist")
@StackTrace(false)
final class RefreshEvent extends Event {
  @Label("Index")
  String index = "";

  @Label("Generation")
  String generation = "";

  @Label("Articles")
  long articles;
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** For the flight recorder: a slow search; how slow is the recording's threshold. */
@Name("io.github.fihrist.Search")
@Label("Search")
@Category("Fihrist")
@StackTrace(false)
@Threshold("200 ms")
final class SearchEvent extends Event {
  @Label("Total")
  long total;
}

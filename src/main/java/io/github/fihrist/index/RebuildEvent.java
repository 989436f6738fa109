// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For the flight recorder: a rebuild, whether it switched or not. */
@Name("io.github.fihrist.Rebuild")
@Label("Rebuild")
@Category("Fihrist")
@StackTrace(false)
final class RebuildEvent extends Event {
  @Label("Index")
  String index = "";

  @Label("Switched")
  boolean switched;

  @Label("Read")
  long read;

  @Label("Indexed")
  long indexed;

  @Label("Rejected")
  long rejected;

  @Label("Carried Over")
  long carriedOver;

  @Label("Index Size")
  @DataAmount
  long indexBytes;

  void succeeded(RebuildReport report) {
    switched = true;
    read = report.read();
    indexed = report.indexed();
    rejected = report.rejected();
    carriedOver = report.carriedOver();
    indexBytes = report.indexBytes();
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;

/** The points of a rebuild at which a test can stop, fail or kill it. */
enum RebuildStage {
  LOCKED,
  CLEANED,
  GENERATION_CREATED,
  SOURCE_READ,
  COMMITTED,
  CHECKED,
  CARRIED_OVER,
  SWITCHED,
  OLD_DELETED;

  /** Is told when a stage is reached. */
  @FunctionalInterface
  interface Listener {
    void reached(RebuildStage stage) throws IOException;
  }
}

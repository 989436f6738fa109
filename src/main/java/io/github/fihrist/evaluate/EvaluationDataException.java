// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/** Queries, judgements or a run that cannot be read or written as such; the message says why. */
public final class EvaluationDataException extends IOException {
  private static final long serialVersionUID = 1;

  /** What is wrong, 'value', what to do. */
  public EvaluationDataException(String message) {
    super(message);
  }

  static EvaluationDataException at(Path file, long line, String reason) {
    return new EvaluationDataException(file + ":" + line + ": " + reason);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

/** x. */
public final class QueryCorrector {
  private QueryCorrector() {}
}

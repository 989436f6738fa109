// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import java.util.Map;
import java.util.TreeSet;

/** The parameters that a factory of an analysis chain is given. */
final class FactoryParameters {
  private FactoryParameters() {}

  /** Throws if parameters are left that the factory did not take. */
  static void refuseRest(String name, Map<String, String> rest) {
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException(
          name
              + ": unknown parameter '"
              + String.join("', '", new TreeSet<>(rest.keySet()))
              + "'; remove it");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

/** In which order hits come. Ties are broken by id, ascending, so that pages never overlap. */
public enum Order {
  /** The best match first. */
  RELEVANCE,
  /** By date, the latest first; articles without a date last. */
  NEWEST,
  /** By date, the earliest first; articles without a date last. */
  OLDEST
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * What people may be about to type, and what they may have meant.
 *
 * <p>{@link io.github.fihrist.suggest.Completer} completes the beginning of a query; {@link
 * io.github.fihrist.suggest.QueryCorrector} corrects words that the index lacks, or hardly has.
 * Both read nothing but the index's own term dictionaries: there is no second structure to build,
 * to open, to hold in memory or to keep in step with updates.
 */
@NullMarked
package io.github.fihrist.suggest;

import org.jspecify.annotations.NullMarked;

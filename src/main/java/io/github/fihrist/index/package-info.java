// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * Documents to a directory: build, generations, manifest, check.
 *
 * <p>{@link io.github.fihrist.index.IndexRebuild} writes, {@link io.github.fihrist.index.LiveIndex}
 * reads; {@code IndexLayout} knows what lies where.
 */
@NullMarked
package io.github.fihrist.index;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/** Documents to a directory: build, generations, manifest, check. */
@NullMarked
package io.github.fihrist.index;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/** Query text to a {@code Clause} tree to a Lucene query. */
@NullMarked
package io.github.fihrist.query;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/** {@code Main} and its verbs. */
@NullMarked
package io.github.fihrist.cli;

import org.jspecify.annotations.NullMarked;

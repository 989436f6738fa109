// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * The command line: {@link io.github.fihrist.cli.Main} and its verbs, one small class each.
 *
 * <p>Reports go to standard output, for people or with {@code --json} for machines; progress, notes
 * and errors go to standard error, each a line that begins with {@code fihrist:}.
 */
@NullMarked
package io.github.fihrist.cli;

import org.jspecify.annotations.NullMarked;

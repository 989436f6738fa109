// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/** Text to tokens: folding, tokenizing, stop words, morphology. Depends on Lucene only. */
@NullMarked
package io.github.fihrist.analysis;

import org.jspecify.annotations.NullMarked;

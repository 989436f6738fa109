// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/** Queries and judgements to a run and its nDCG, MRR, MAP, precision and recall. */
@NullMarked
package io.github.fihrist.evaluate;

import org.jspecify.annotations.NullMarked;

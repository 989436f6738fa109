// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/** Request to result: ranking, filters, sorting, paging. */
@NullMarked
package io.github.fihrist.search;

import org.jspecify.annotations.NullMarked;

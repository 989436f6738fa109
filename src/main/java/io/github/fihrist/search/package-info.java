// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * Request to result: ranking, filters, sorting, paging.
 *
 * <p>{@link io.github.fihrist.search.ArticleSearcher} has the steps in their order.
 */
@NullMarked
package io.github.fihrist.search;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * {@link io.github.fihrist.article.Article} to Lucene document and back; every field name and type,
 * once.
 */
@NullMarked
package io.github.fihrist.document;

import org.jspecify.annotations.NullMarked;

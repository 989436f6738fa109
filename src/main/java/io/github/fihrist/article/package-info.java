// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * Sources to {@link io.github.fihrist.article.Article}: JSON Lines, text, HTML, folders, gzip;
 * encodings.
 */
@NullMarked
package io.github.fihrist.article;

import org.jspecify.annotations.NullMarked;

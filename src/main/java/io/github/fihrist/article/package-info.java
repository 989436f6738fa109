// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * Sources to {@link io.github.fihrist.article.Article}: JSON Lines, text, HTML, folders, gzip;
 * encodings.
 *
 * <p>{@link io.github.fihrist.article.ArticleSource} has a factory for each kind of source. Its
 * readers give one {@link io.github.fihrist.article.Reading} for every piece of the input, an
 * article or a rejection with place and reason, so that what was read and what was refused add up;
 * only a source that is not there, or a disk that fails, is an exception. A reader holds one
 * article at a time; {@link io.github.fihrist.article.ArticleLimits} bounds it.
 */

/*
 * On the way of the bytes: ArticleFile opens and unpacks (GzipStream), TextEncoding tells the
 * encoding (ArabicCharset the 8-bit ones), LineReader cuts lines for JsonLineParser, FileReader
 * takes whole files for TextArticle (Headline, LineShape) and HtmlArticle (HtmlMetadata,
 * HtmlMainText, HtmlText). Whoever finds a fault throws Unfit; the reader at the top turns it into
 * a rejection with its place.
 */
@NullMarked
package io.github.fihrist.article;

import org.jspecify.annotations.NullMarked;

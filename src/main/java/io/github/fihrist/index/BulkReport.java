// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

/**
 * What a bulk update did. Nothing is lost: {@code read = put + rejected}.
 *
 * @param read pieces of the input
 * @param put articles added or replaced, those replaced twice counted twice
 * @param rejected pieces that were no articles, or that the index refused
 */
public record BulkReport(long read, long put, long rejected) {}

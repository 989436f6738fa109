// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

/**
 * How many articles of a result have a value.
 *
 * @param value as the articles have it; a year as {@code 2021}, a month as {@code 2021-03}
 * @param count the articles that have it
 * @param selected whether the request asked for it
 */
public record FacetValue(String value, long count, boolean selected) {}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.suggest;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * All spellings of one text.
 *
 * @param terms the index terms
 * @param written the most frequent spelling
 * @param articles the sum over all spellings; deleted articles may still be counted
 */
record Spellings(String folded, List<BytesRef> terms, String written, int articles) {}

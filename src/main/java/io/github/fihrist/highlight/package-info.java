// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/** Query words and stored text to snippets: text and spans, then HTML, ANSI or plain. */
@NullMarked
package io.github.fihrist.highlight;

import org.jspecify.annotations.NullMarked;

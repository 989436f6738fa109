// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * Query words and stored text to snippets: text and spans, then HTML, ANSI, JSON or plain.
 *
 * <p>{@link io.github.fihrist.highlight.Highlighter} is the door. It is given the text of an
 * article and what is {@link io.github.fihrist.highlight.Wanted}, and gives back a {@link
 * io.github.fihrist.highlight.Snippet}: up to three passages, each a piece of the article to the
 * letter with its marked {@link io.github.fihrist.highlight.Span}s. All offsets are UTF-16 code
 * units of the text that was given.
 */
/*
 * What happens to a text, in order:
 *
 * 1. Occurrences: the words of the text are gone through once. The analysis passes over nearly all
 *    of them by what it remembers (WordFinder); of the rest the terms are looked up among those of
 *    the query (FoundWords, WantedWords). Of this nothing is stored in the index but signs of its
 *    distinct words, so that it stays the smaller for it; a text is looked at to its end, however long. PhraseFinder follows each phrase
 *    along the way.
 * 2. Sentences: the text is cut by rules, in one pass; the JDK's sentence iterator knows nothing of
 *    Arabic abbreviations.
 * 3. PassageChoice: of all windows over the occurrences, which shows the most of the query?
 * 4. PassageLayout, PassageCutter, WordCutter: a window grows to whole sentences, or its sentence
 *    is cut at words.
 * 5. Marks: occurrences to spans. Writers turn spans into tags or colours only at the very end.
 */
@NullMarked
package io.github.fihrist.highlight;

import org.jspecify.annotations.NullMarked;

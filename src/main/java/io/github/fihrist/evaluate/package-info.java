// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors

/**
 * Queries and judgements to a run and its nDCG, MRR, MAP, precision and recall; two runs compared.
 *
 * <pre>{@code
 * Qrels qrels = Qrels.read(Path.of("qrels.tsv"));
 * Evaluation evaluation = Evaluation.of(qrels, Run.read(Path.of("first.run")));
 * double ndcg = evaluation.mean().get(Measure.NDCG_AT_10);
 * }</pre>
 *
 * A {@link io.github.fihrist.evaluate.BatchRun} makes runs from {@link
 * io.github.fihrist.evaluate.Topic}s; files are those of TREC. Everything is measured over the
 * topics that have at least one relevant document.
 */
@NullMarked
package io.github.fihrist.evaluate;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import io.github.fihrist.analysis.Memo;
import java.util.function.Supplier;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Lucene's {@link BM25Similarity}, to the bit, for queries of many scorers: what a length counts is
 * reckoned once a field, not once a scorer, and rarity is explained only to who asks. Thread-safe.
 */
final class Bm25 extends Similarity {
  /** Norms are bytes. */
  private static final int NORMS = 256;

  /** Some fields of the states of an index that are searched at once. */
  private static final int TABLE_BITS = 5;

  private final float k1;
  private final float b;
  private final BM25Similarity explained;
  private final Memo<Float, float[]> inverses = new Memo<>(TABLE_BITS);

  /** With Lucene's parameters; terms at one position all count into a text's length. */
  Bm25(float k1, float b) {
    super(false);
    this.k1 = k1;
    this.b = b;
    this.explained = new BM25Similarity(k1, b, false);
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
    double rarity = 0;
    for (TermStatistics term : terms) {
      rarity += rarity(term.docFreq(), field.docCount());
    }
    float average = (float) (field.sumTotalTermFreq() / (double) field.docCount());
    return new Scorer(
        boost * (float) rarity, inverses(average), () -> explained.scorer(boost, field, terms));
  }

  private static float rarity(long articles, long all) {
    return (float) Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
  }

  /** For each norm, one divided by the frequency that counts half in a text of this length. */
  private float[] inverses(float average) {
    float[] known = inverses.get(average);
    if (known == null) {
      known = new float[NORMS];
      for (int i = 0; i < NORMS; i++) {
        float length = SmallFloat.byte4ToInt((byte) i);
        known[i] = 1f / (k1 * ((1 - b) + b * length / average));
      }
      inverses.put(average, known);
    }
    return known;
  }

  @Override
  public String toString() {
    return explained.toString();
  }

  private static final class Scorer extends SimScorer {
    private final float weight;
    private final float[] inverses;
    private final Supplier<SimScorer> explained;

    Scorer(float weight, float[] inverses, Supplier<SimScorer> explained) {
      this.weight = weight;
      this.inverses = inverses;
      this.explained = explained;
    }

    @Override
    public float score(float frequency, long norm) {
      return score(weight, frequency, inverses[(byte) norm & 0xFF]);
    }

    /** As Lucene writes it, so that rounding keeps the order of frequencies and of lengths. */
    private static float score(float weight, float frequency, float inverse) {
      return weight - weight / (1f + frequency * inverse);
    }

    @Override
    public BulkSimScorer asBulkSimScorer() {
      return new BulkSimScorer() {
        private float[] ofNorms = new float[0];

        @Override
        public void score(int size, float[] frequencies, long[] norms, float[] scores) {
          if (ofNorms.length < size) {
            ofNorms = new float[Math.max(size, 2 * ofNorms.length)];
          }
          for (int i = 0; i < size; i++) {
            ofNorms[i] = inverses[(byte) norms[i] & 0xFF];
          }
          for (int i = 0; i < size; i++) { // apart, for processors that do several at once
            scores[i] = Scorer.score(weight, frequencies[i], ofNorms[i]);
          }
        }
      };
    }

    @Override
    public Explanation explain(Explanation frequency, long norm) {
      return explained.get().explain(frequency, norm);
    }
  }
}

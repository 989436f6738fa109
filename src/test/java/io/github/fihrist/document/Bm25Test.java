// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class Bm25Test {
  private static final int NORMS = 256;

  private final Similarity lucene = new BM25Similarity(1.2f, 0.75f, false);
  private final Similarity ours = new Bm25(1.2f, 0.75f);

  @Test
  void scoresAreLucenesToTheBit() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      float boost = random.nextFloat() * 3;
      CollectionStatistics field = field(random);
      TermStatistics[] terms = new TermStatistics[1 + random.nextInt(3)];
      for (int j = 0; j < terms.length; j++) {
        terms[j] = term(random, field);
      }
      assertSameScores(
          lucene.scorer(boost, field, terms), ours.scorer(boost, field, terms), random);
    }
  }

  private static void assertSameScores(SimScorer lucene, SimScorer ours, Random random) {
    float[] frequencies = new float[NORMS];
    long[] norms = new long[NORMS];
    float[] expected = new float[NORMS];
    for (int norm = 0; norm < NORMS; norm++) {
      frequencies[norm] = random.nextBoolean() ? 1 + random.nextInt(50) : random.nextFloat();
      norms[norm] = (byte) norm; // as norms come from an index
      expected[norm] = lucene.score(frequencies[norm], norms[norm]);
      assertEquals(expected[norm], ours.score(frequencies[norm], norms[norm]));
    }
    var bulk = ours.asBulkSimScorer();
    for (int size : new int[] {3, NORMS, 40}) {
      float[] scores = new float[NORMS];
      bulk.score(size, frequencies, norms, scores);
      for (int i = 0; i < size; i++) {
        assertEquals(expected[i], scores[i]);
      }
    }
    Explanation once = Explanation.match(1, "once");
    assertEquals(lucene.explain(once, 9).toString(), ours.explain(once, 9).toString());
  }

  private static CollectionStatistics field(Random random) {
    long articles = 2 + random.nextLong(1_000_000);
    long entries = articles * (1 + random.nextInt(20));
    return new CollectionStatistics("f", articles, articles, entries * 3, entries);
  }

  private static TermStatistics term(Random random, CollectionStatistics field) {
    long articles = 1 + random.nextLong(field.docCount());
    return new TermStatistics(new BytesRef("t"), articles, articles * 2);
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fihrist.analysis.TextAnalysis;
import io.github.fihrist.analysis.Token;
import io.github.fihrist.analysis.View;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class SpelledTermTest {
  @Test
  void tellsWhatAnalysisPutIntoATerm() {
    for (Token token : TextAnalysis.standard().tokens("في المدرسة أسئلةٌ عن 2023 و Lucene")) {
      BytesRef term = new BytesRef(token.forms().terms(View.EXACT).getFirst());
      assertEquals(token.forms().exact(), SpelledTerm.folded(term));
      assertEquals(token.forms().spelled(), SpelledTerm.written(term));
    }
  }

  @Test
  void readsNoFartherThanTheTerm() {
    byte[] bytes = new BytesRef("س|مدرسه|مدرسة|س").bytes;
    BytesRef term = new BytesRef("مدرسه|مدرسة");
    BytesRef inside = new BytesRef(bytes, 3, term.length);

    assertEquals("مدرسه", SpelledTerm.folded(inside));
    assertEquals("مدرسة", SpelledTerm.written(inside));
    assertEquals("س", SpelledTerm.folded(new BytesRef(bytes, 0, 2)));
    assertEquals("", SpelledTerm.folded(new BytesRef()));
  }
}

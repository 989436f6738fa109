// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import io.github.fihrist.article.Article;
import io.github.fihrist.article.Reading;
import io.github.fihrist.document.ArticleDocuments;
import io.github.fihrist.document.ExactTerm;
import io.github.fihrist.document.IndexField;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Indexes into a generation that begins empty. */
final class GenerationWorker implements IndexingWorker {
  private final IndexWriter writer;
  private final ArticleDocuments documents;
  private final RejectsReport rejects;
  private final IdSet ids = new IdSet();

  GenerationWorker(IndexWriter writer, ArticleDocuments documents, RejectsReport rejects) {
    this.writer = writer;
    this.documents = documents;
    this.rejects = rejects;
  }

  @Override
  public void index(Reading.Accepted accepted) throws IOException {
    Article article = accepted.article();
    Document document = documents.toDocument(article);
    BytesRef id = ExactTerm.of(article.id());
    long hash = IdSet.hash(id);
    try {
      if (ids.contains(hash)) {
        writer.updateDocument(new Term(IndexField.ID, id), document);
      } else {
        // Much cheaper: no segment is searched for an article to delete.
        writer.addDocument(document);
        ids.add(hash);
      }
    } catch (IllegalArgumentException e) {
      // Lucene's way to refuse one document and go on, as with a word of 32 kB.
      rejects.write(refused(accepted, e));
    }
  }

  @Override
  public long distinctIds() {
    return ids.size();
  }

  static Reading.Rejected refused(Reading.Accepted accepted, IllegalArgumentException why) {
    return new Reading.Rejected(
        accepted.place(), "cannot be indexed: " + shortened(why.getMessage()) + "; shorten it");
  }

  private static String shortened(String reason) {
    int max = 200;
    return reason.length() > max ? reason.substring(0, max) + "…" : reason;
  }
}

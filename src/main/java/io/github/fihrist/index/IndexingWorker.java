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

/**
 * Indexes the articles that one thread is given, in order. All articles of an id come to the same
 * worker, so that the last of them wins.
 */
final class IndexingWorker {
  private final IndexWriter writer;
  private final ArticleDocuments documents;
  private final RejectsReport rejects;
  private final IdSet ids = new IdSet();

  IndexingWorker(IndexWriter writer, ArticleDocuments documents, RejectsReport rejects) {
    this.writer = writer;
    this.documents = documents;
    this.rejects = rejects;
  }

  void index(Reading.Accepted accepted) throws IOException {
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
      rejects.write(
          new Reading.Rejected(
              accepted.place(),
              "cannot be indexed: " + shortened(e.getMessage()) + "; shorten it"));
    }
  }

  /** How many ids it indexed, or hardly fewer. */
  long distinctIds() {
    return ids.size();
  }

  private static String shortened(String reason) {
    int max = 200;
    return reason.length() > max ? reason.substring(0, max) + "…" : reason;
  }
}

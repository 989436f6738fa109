// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.search;

import io.github.fihrist.document.IndexField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The id of an article found, looked up when it is first asked for: only those of the page shown
 * are. Ties need no more than its number among the ids of a leaf, which are in order. For one
 * thread.
 */
final class ArticleId implements Comparable<ArticleId> {
  private final IndexReader reader;
  private final int doc;
  private @Nullable LeafIds leafIds;
  private @Nullable BytesRef value;

  /** The ids of a leaf, standing at the article. */
  private record LeafIds(int leaf, SortedDocValues ids, int ordinal) {}

  private ArticleId(IndexReader reader, int doc, @Nullable BytesRef value) {
    this.reader = reader;
    this.doc = doc;
    this.value = value;
  }

  static ArticleId of(IndexReader reader, int doc) {
    return new ArticleId(reader, doc, null);
  }

  static ArticleId known(IndexReader reader, int doc, BytesRef value) {
    return new ArticleId(reader, doc, value);
  }

  /**
   * The id, in UTF-8.
   *
   * @throws UncheckedIOException if the index cannot be read
   */
  BytesRef value() {
    BytesRef known = value;
    if (known == null) {
      known = lookedUp();
      value = known;
    }
    return known;
  }

  private BytesRef lookedUp() {
    LeafIds here = leafIds();
    try {
      return here.ordinal() < 0
          ? new BytesRef()
          : BytesRef.deepCopyOf(here.ids().lookupOrd(here.ordinal()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LeafIds leafIds() {
    LeafIds known = leafIds;
    if (known == null) {
      List<LeafReaderContext> leaves = reader.leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      try {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexField.ID);
        known =
            new LeafIds(leaf.ord, ids, ids.advanceExact(doc - leaf.docBase) ? ids.ordValue() : -1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      leafIds = known;
    }
    return known;
  }

  @Override
  public int compareTo(ArticleId other) {
    if (value == null || other.value == null) {
      LeafIds here = leafIds();
      LeafIds there = other.leafIds();
      if (here.leaf() == there.leaf()) {
        return Integer.compare(here.ordinal(), there.ordinal());
      }
    }
    return value().compareTo(other.value());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArticleId that && value().equals(that.value());
  }

  @Override
  public int hashCode() {
    return value().hashCode();
  }

  @Override
  public String toString() {
    return value().utf8ToString();
  }
}

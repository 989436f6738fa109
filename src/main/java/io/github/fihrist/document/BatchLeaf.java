// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** The fields of a batch as Lucene reads them: terms, postings and norms, nothing else. */
/*
 * The postings of a field are made when its terms are asked for and not kept: a merge asks for one
 * field after another, and only one of them takes memory.
 */
final class BatchLeaf extends LeafReader {
  private final int articles;
  private final Map<String, Content> fields = new LinkedHashMap<>();

  private record Content(
      FieldInfo info,
      SortedTerms terms,
      Supplier<BatchPostings> postings,
      @Nullable FieldNorms norms) {}

  BatchLeaf(int articles) {
    this.articles = articles;
  }

  /** Adds a field of words with their positions. */
  void addText(String name, SortedTerms terms, Supplier<BatchPostings> postings, FieldNorms norms) {
    add(name, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, terms, postings, norms);
  }

  /** Adds a field of terms that are counted. */
  void addCounted(
      String name, SortedTerms terms, Supplier<BatchPostings> postings, FieldNorms norms) {
    add(name, IndexOptions.DOCS_AND_FREQS, terms, postings, norms);
  }

  /** Adds a field of terms that an article has or has not. */
  void addExact(String name, SortedTerms terms, Supplier<BatchPostings> postings) {
    add(name, IndexOptions.DOCS, terms, postings, null);
  }

  private void add(
      String name,
      IndexOptions options,
      SortedTerms terms,
      Supplier<BatchPostings> postings,
      @Nullable FieldNorms norms) {
    FieldInfo info =
        new FieldInfo(
            name,
            fields.size(),
            false,
            norms == null,
            false,
            options,
            DocValuesType.NONE,
            DocValuesSkipIndexType.NONE,
            -1,
            Map.of(),
            0,
            0,
            0,
            0,
            VectorEncoding.FLOAT32,
            VectorSimilarityFunction.EUCLIDEAN,
            false,
            false);
    fields.put(name, new Content(info, terms, postings, norms));
  }

  @Override
  public FieldInfos getFieldInfos() {
    return new FieldInfos(fields.values().stream().map(Content::info).toArray(FieldInfo[]::new));
  }

  @Override
  public @Nullable Terms terms(String field) {
    Content content = fields.get(field);
    return content == null
        ? null
        : new BatchTerms(
            content.info().getIndexOptions(), content.terms(), content.postings().get());
  }

  @Override
  public @Nullable NumericDocValues getNormValues(String field) {
    Content content = fields.get(field);
    return content == null || content.norms() == null ? null : content.norms().values(articles);
  }

  @Override
  public int numDocs() {
    return articles;
  }

  @Override
  public int maxDoc() {
    return articles;
  }

  @Override
  public LeafMetaData getMetaData() {
    return new LeafMetaData(Version.LATEST.major, Version.LATEST, null, false);
  }

  @Override
  public @Nullable Bits getLiveDocs() {
    return null;
  }

  @Override
  public TermVectors termVectors() {
    return TermVectors.EMPTY;
  }

  @Override
  public StoredFields storedFields() {
    return new StoredFields() {
      @Override
      public void document(int docID, StoredFieldVisitor visitor) {}
    };
  }

  @Override
  public void checkIntegrity() {}

  @Override
  protected void doClose() {}

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  @Override
  public @Nullable NumericDocValues getNumericDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable BinaryDocValues getBinaryDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable SortedDocValues getSortedDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable SortedNumericDocValues getSortedNumericDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable SortedSetDocValues getSortedSetDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable DocValuesSkipper getDocValuesSkipper(String field) {
    return null;
  }

  @Override
  public @Nullable PointValues getPointValues(String field) {
    return null;
  }

  @Override
  public @Nullable FloatVectorValues getFloatVectorValues(String field) {
    return null;
  }

  @Override
  public @Nullable ByteVectorValues getByteVectorValues(String field) {
    return null;
  }

  @Override
  public void searchNearestVectors(
      String field, float[] target, KnnCollector collector, AcceptDocs acceptDocs) {}

  @Override
  public void searchNearestVectors(
      String field, byte[] target, KnnCollector collector, AcceptDocs acceptDocs) {}
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.document.IndexField;

/**
 * A field whose values are compared whole.
 *
 * @param name as it is typed, before the colon
 * @param indexField as the index calls it
 */
record ExactField(String name, String indexField) {

  static ExactField of(QueryField field) {
    return new ExactField(field.fieldName(), field.filterField());
  }

  static ExactField ofAttribute(String name) {
    return new ExactField(AttributeName.PREFIX + name, IndexField.attribute(name));
  }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.query;

import io.github.fihrist.query.Clause.Group;
import io.github.fihrist.query.Clause.Occurs;
import io.github.fihrist.query.Clause.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the parts of one group and gives the plainest clause that means the same. */
final class PartList {
  private final List<Part> parts = new ArrayList<>();

  /** The place in {@link #parts} of the unsigned filters of a field, and their values. */
  private final Map<String, Integer> filterPlace = new HashMap<>();

  private final Map<String, List<Part>> filterValues = new LinkedHashMap<>();

  /** Adds one of several explicit alternatives, or of several that must match. */
  void add(Part part) {
    if (part.occurs() == Occurs.MAY && part.clause() instanceof Group group && isPlain(group)) {
      parts.addAll(group.parts());
    } else {
      parts.add(part);
    }
  }

  /** Adds a part that stands in a row with others: there an unsigned filter must match. */
  void addListed(Part part) {
    if (part.occurs() != Occurs.MAY || !Clause.isFilter(part.clause())) {
      add(part);
    } else if (part.clause() instanceof Clause.Scoped scoped) {
      addFilter(scoped.field().fieldName(), scoped, scoped.clause());
    } else if (part.clause() instanceof Clause.Attribute attribute) {
      addFilter(AttributeName.PREFIX + attribute.name(), attribute, attribute.values());
    } else {
      add(new Part(Occurs.MUST, part.clause()));
    }
  }

  private void addFilter(String field, Clause filter, Clause values) {
    if (filterPlace.putIfAbsent(field, parts.size()) == null) {
      parts.add(new Part(Occurs.MUST, filter));
    }
    filterValues.computeIfAbsent(field, f -> new ArrayList<>()).add(new Part(Occurs.MAY, values));
  }

  Clause toClause() {
    filterValues.forEach(
        (field, values) -> {
          PartList alternatives = new PartList();
          values.forEach(alternatives::add);
          int place = filterPlace.get(field);
          Clause merged = withValues(parts.get(place).clause(), alternatives.toClause());
          parts.set(place, new Part(Occurs.MUST, merged));
        });
    dropStars();
    return parts.size() == 1 && isPlainAlone(parts.get(0))
        ? parts.get(0).clause()
        : new Group(parts);
  }

  private static Clause withValues(Clause filter, Clause values) {
    return filter instanceof Clause.Attribute attribute
        ? new Clause.Attribute(attribute.name(), values)
        : new Clause.Scoped(((Clause.Scoped) filter).field(), values);
  }

  /** A run that must match asks for all words in it, {@code +معرض_الكتاب}, without + for any. */
  private static boolean isPlainAlone(Part part) {
    return switch (part.occurs()) {
      case MAY -> true;
      case MUST -> !(part.clause() instanceof Clause.Word);
      case NOT -> false;
    };
  }

  /** A star among words is punctuation; alone, or with only exclusions, it is every article. */
  private void dropStars() {
    if (!parts.removeIf(PartList::isStar)) {
      return;
    }
    boolean onlyStars = parts.stream().allMatch(part -> part.occurs() == Occurs.NOT);
    if (onlyStars) {
      parts.add(0, new Part(Occurs.MAY, new Clause.Everything()));
    }
  }

  private static boolean isStar(Part part) {
    return part.occurs() == Occurs.MAY && part.clause() instanceof Clause.Everything;
  }

  /** Whether a group within a group means the same without its parentheses. */
  private static boolean isPlain(Group group) {
    return group.parts().stream()
        .allMatch(part -> part.occurs() == Occurs.MAY && !Clause.isFilter(part.clause()));
  }
}

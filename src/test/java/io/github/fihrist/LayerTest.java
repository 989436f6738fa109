// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Keeps the arrows of the ladder: each package knows only those below it. */
class LayerTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.fihrist");

  @Test
  void arrowsGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("door")
        .definedBy("io.github.fihrist")
        .layer("analysis")
        .definedBy("io.github.fihrist.analysis..")
        .layer("article")
        .definedBy("io.github.fihrist.article..")
        .layer("document")
        .definedBy("io.github.fihrist.document..")
        .layer("index")
        .definedBy("io.github.fihrist.index..")
        .layer("query")
        .definedBy("io.github.fihrist.query..")
        .layer("highlight")
        .definedBy("io.github.fihrist.highlight..")
        .layer("suggest")
        .definedBy("io.github.fihrist.suggest..")
        .layer("search")
        .definedBy("io.github.fihrist.search..")
        .layer("evaluate")
        .definedBy("io.github.fihrist.evaluate..")
        .layer("cli")
        .definedBy("io.github.fihrist.cli..")
        .whereLayer("analysis")
        .mayNotAccessAnyLayer()
        .whereLayer("article")
        .mayNotAccessAnyLayer()
        .whereLayer("document")
        .mayOnlyAccessLayers("analysis", "article")
        .whereLayer("index")
        .mayOnlyAccessLayers("document", "analysis", "article")
        .whereLayer("query")
        .mayOnlyAccessLayers("document", "analysis")
        .whereLayer("highlight")
        .mayOnlyAccessLayers("document", "analysis")
        .whereLayer("suggest")
        .mayOnlyAccessLayers("document", "analysis")
        .whereLayer("search")
        .mayOnlyAccessLayers(
            "index", "query", "highlight", "suggest", "document", "analysis", "article")
        .whereLayer("evaluate")
        .mayOnlyAccessLayers("search")
        .whereLayer("door")
        .mayOnlyAccessLayers("search", "index", "article", "suggest", "analysis")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.github.fihrist.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}

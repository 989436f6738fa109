// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/** Opens the folder of a generation; tests open one that fails. */
@FunctionalInterface
interface DirectoryOpener {
  Directory open(Path folder) throws IOException;
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.index;

import java.time.Duration;

/**
 * What a backup copied.
 *
 * @param generation the folder that was live
 * @param articles how many articles its commit holds
 * @param sizeBytes of the files copied
 * @param took from the first file to the last check
 */
public record BackupReport(String generation, long articles, long sizeBytes, Duration took) {}

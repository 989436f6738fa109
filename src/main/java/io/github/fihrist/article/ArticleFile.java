// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A file that is being read: its content, unpacked if it is gzip, and how far the disk was read.
 */
final class ArticleFile implements Closeable {
  /** What gzip makes of Arabic JSON Lines, by their sizes: 3.8 to 4.1 in four corpora. */
  private static final int GZIP_RATIO = 4;

  /** Of pages, most is markup. Rather too little text than a rebuild refused for nothing. */
  private static final int HTML_SHARE = 10;

  private final CountingStream onDisk;
  private final InputStream content;

  private ArticleFile(CountingStream onDisk, InputStream content) {
    this.onDisk = onDisk;
    this.content = content;
  }

  /** Opens a file; gzip is known by its first bytes or the file's name. */
  static ArticleFile open(Path path) throws IOException {
    requireExisting(path);
    if (Files.isDirectory(path)) {
      throw new IOException("a folder where a file should be, '" + path + "'; read it as a folder");
    }
    CountingStream onDisk = new CountingStream(stream(path));
    try {
      PushbackInputStream start = new PushbackInputStream(onDisk, 2);
      byte[] magic = start.readNBytes(2);
      start.unread(magic);
      boolean gzip =
          (magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) || isNamedGzip(path);
      return new ArticleFile(onDisk, gzip ? new GzipStream(start) : start);
    } catch (IOException e) {
      onDisk.close();
      throw unreadable(path, e);
    }
  }

  private static InputStream stream(Path path) throws IOException {
    try {
      return Files.newInputStream(path);
    } catch (AccessDeniedException e) {
      throw new IOException("no permission to read '" + path + "'; ask its owner for it", e);
    }
  }

  private static boolean isNamedGzip(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** An error of the disk, with the path that the JDK leaves out. */
  static IOException unreadable(Path path, IOException e) {
    return new IOException("cannot read '" + path + "': " + e.getMessage(), e);
  }

  /** Throws unless something is there. */
  static void requireExisting(Path path) throws MissingPathException {
    if (!Files.exists(path)) {
      throw new MissingPathException(path);
    }
  }

  /** The size on disk; unknown for pipes. */
  static OptionalLong sizeBytes(Path path) throws IOException {
    requireExisting(path);
    return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
  }

  /** About how much text a file of this size and kind holds. */
  static long textBytes(Path path, FileKind kind, long sizeBytes) {
    long unpacked = isNamedGzip(path) ? sizeBytes * GZIP_RATIO : sizeBytes;
    return kind == FileKind.HTML ? unpacked / HTML_SHARE : unpacked;
  }

  /** What the file holds, unpacked. */
  InputStream content() {
    return content;
  }

  /** How many bytes were read from disk. */
  long bytesRead() {
    return onDisk.count();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}

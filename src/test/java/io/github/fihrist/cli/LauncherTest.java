// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a jar that is none, and Javas that print what they are asked. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
  private static final Path LAUNCHER = Path.of("src/main/launcher/fihrist");

  @TempDir Path dir;
  private Path jar;

  @BeforeEach
  void install() throws IOException {
    jar = Files.createFile(dir.resolve("fihrist-1-cli.jar"));
    // What this machine has must not help.
    executable(
        dir.resolve("fihrist"),
        Files.readString(LAUNCHER).replace("/usr/lib/jvm", dir.resolve("jvm").toString()));
    Path tools = Files.createDirectory(dir.resolve("tools"));
    for (String tool : List.of("sed", "dirname", "readlink", "mkdir", "ls", "cksum", "rm")) {
      executable(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
    }
  }

  @Test
  void argumentsReachTheCommandAsTheyWere() throws Exception {
    Path java = java("java-home", "21.0.2");

    assertEquals(
        "-jar\n" + jar + "\nrebuild\n--index\na b\n$HOME '*'\n\n",
        run(java, 0, "rebuild", "--index", "a b", "$HOME '*'", ""));
  }

  @Test
  void shortCommandsKeepTheirClassesInAnArchiveEach() throws Exception {
    Path java = java("java-home", "25");

    String search = run(java, 0, "search", "--index", "x", "y");
    assertTrue(search.contains("-XX:SharedArchiveFile=" + dir + "/cache/fihrist/search-"), search);
    assertTrue(search.endsWith("\n-jar\n" + jar + "\nsearch\n--index\nx\ny\n"), search);
    assertTrue(run(java, 0, "suggest").contains("/cache/fihrist/suggest-"));
    assertFalse(run(java, 0, "rebuild").contains("-XX:"));
    assertFalse(run(java, 0).contains("-XX:"));
  }

  @Test
  void anotherJarHasAnotherArchiveAndTheOldOneGoes() throws Exception {
    Path java = java("java-home", "25");
    Path old = Path.of(archive(run(java, 0, "search")));
    Files.createFile(old);
    assertEquals(old, Path.of(archive(run(java, 0, "search"))));
    assertTrue(Files.exists(old));

    Files.writeString(jar, "changed");
    assertNotEquals(old, Path.of(archive(run(java, 0, "search"))));
    assertFalse(Files.exists(old));
  }

  private static String archive(String arguments) {
    String option = "-XX:SharedArchiveFile=";
    return arguments
        .lines()
        .filter(line -> line.startsWith(option))
        .map(line -> line.substring(option.length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutAFolderToWriteThereIsNoArchive() throws Exception {
    Path java = java("java-home", "25");
    Files.createFile(dir.resolve("cache"));

    String search = run(java, 0, "search");
    assertFalse(search.contains("SharedArchiveFile"), search);
    assertTrue(search.endsWith("\nsearch\n"), search);
  }

  @Test
  void olderJavasArePassedOver() throws Exception {
    Path old = java("java-home", "17.0.9");
    java("jvm/a", "1.8.0_202");
    Path fitting = java("jvm/b", "21");

    assertEquals(fitting + "/bin/java", ran(old, "rebuild"));
    assertEquals(fitting + "/bin/java", ran(dir.resolve("no such home"), "rebuild"));
  }

  @Test
  void withoutJavaItSaysWhatToDo() throws Exception {
    assertEquals(
        "fihrist: no Java 21 or later found: install one, or let JAVA_HOME name its folder\n",
        run(java("java-home", "17.0.9"), 1, "search"));
  }

  @Test
  void withoutTheJarItSaysWhatToDo() throws Exception {
    Files.delete(jar);

    assertEquals(
        "fihrist: no fihrist-VERSION-cli.jar in '" + dir + "': make it with 'mvn package'\n",
        run(java("java-home", "25"), 1, "search"));
  }

  private Path java(String folder, String version) throws IOException {
    Path home = dir.resolve(folder);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_VERSION_DATE=\"2024-01-16\"\n");
    executable(
        home.resolve("bin/java"),
        "#!/bin/sh\nprintf '%s\\n' \"$@\"\nprintf '%s' \"$0\" > '" + dir.resolve("ran") + "'\n");
    return home;
  }

  private static void executable(Path file, String script) throws IOException {
    Files.setPosixFilePermissions(
        Files.writeString(file, script), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String ran(Path javaHome, String... args) throws Exception {
    run(javaHome, 0, args);
    return Files.readString(dir.resolve("ran"));
  }

  private String run(Path javaHome, int exitCode, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", dir.resolve("fihrist").toString()));
    command.addAll(List.of(args));
    Path out = dir.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("PATH", dir.resolve("tools").toString());
    builder.environment().put("XDG_CACHE_HOME", dir.resolve("cache").toString());
    assertEquals(exitCode, builder.start().waitFor(), () -> read(out));
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

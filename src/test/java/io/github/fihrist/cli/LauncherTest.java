// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    for (String tool :
        List.of("sed", "dirname", "readlink", "mkdir", "ls", "cksum", "rm", "find", "nice", "mv")) {
      executable(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
    }
  }

  @Test
  void argumentsReachTheCommandAsTheyWere() throws Exception {
    Path java = java("java-home", "21.0.2");

    assertEquals(
        "-jar\n" + jar + "\ndelete\n--index\na b\n$HOME '*'\n\n",
        run(java, 0, "delete", "--index", "a b", "$HOME '*'", ""));
  }

  @Test
  void indexingIsCompiledInSmallPieces() throws Exception {
    Path java = java("java-home", "21.0.2");

    for (String verb : List.of("rebuild", "add")) {
      assertEquals("-XX:FreqInlineSize=100\n-jar\n" + jar + "\n" + verb + "\n", run(java, 0, verb));
    }
  }

  @Test
  void shortCommandsStartFromTheArchiveOfOneTrainingRun() throws Exception {
    Path java = java("java-home", "25");

    String first = run(java, 0, "search", "--index", "x", "y");
    assertFalse(first.contains("-XX:AOTCache"), first);
    assertTrue(first.endsWith("\n-jar\n" + jar + "\nsearch\n--index\nx\ny\n"), first);

    Path archive = archive();
    String second = run(java, 0, "search", "--index", "x", "y");
    assertTrue(second.contains("-XX:AOTCache=" + archive + "\n"), second);
    assertTrue(second.endsWith("\n-jar\n" + jar + "\nsearch\n--index\nx\ny\n"), second);
    assertTrue(run(java, 0, "suggest").contains("-XX:AOTCache=" + archive + "\n"));
    assertFalse(run(java, 0, "delete").contains("-XX:"));
    assertEquals("-XX:FreqInlineSize=100\n-jar\n" + jar + "\nrebuild\n", run(java, 0, "rebuild"));
    assertFalse(run(java, 0).contains("-XX:"));
    assertEquals(2, trainings().size(), "its two parts");
  }

  @Test
  void theTrainingRunHasTheOptionsOfTheCommands() throws Exception {
    run(java("java-home", "25"), 0, "search");

    Path archive = archive();
    assertEquals(
        List.of(
            "-cp %s io.github.fihrist.cli.TrainingRun %s.try".formatted(jar, archive),
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:AOTCacheOutput=%s.try/archive"
                    .formatted(archive)
                + " -cp %s io.github.fihrist.cli.TrainingRun %s.try".formatted(jar, archive)),
        trainings());
    assertTrue(
        run(java("java-home", "25"), 0, "search")
            .startsWith("-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n"));
  }

  @Test
  void olderJavasHaveArchivesOfTheirKind() throws Exception {
    Path java = java("java-home", "21.0.2");
    run(java, 0, "search");

    Path archive = archive();
    assertTrue(trainings().getLast().contains("-XX:ArchiveClassesAtExit=" + archive + ".try/"));
    assertTrue(run(java, 0, "search").contains("-XX:SharedArchiveFile=" + archive + "\n"));
  }

  @Test
  void nobodyWaitsForTheTrainingRun() throws Exception {
    Path java = java("java-home", "25");
    Path goOn = dir.resolve("go on");
    training("until [ -f '" + goOn + "' ]; do /usr/bin/sleep 0.05; done");

    // Read to the end: that comes when no process holds the pipe any more.
    assertTrue(output(launcher(java, "search")).endsWith("\nsearch\n"));
    assertTrue(output(launcher(java, "search")).endsWith("\nsearch\n"));
    Files.createFile(goOn);
    archive();
    assertEquals(2, trainings().size(), "of two at once one is enough, in two parts");
  }

  @Test
  void aTrainingRunThatFailedIsTriedAgainAfterAWhile() throws Exception {
    Path java = java("java-home", "25");
    training("exit 1");

    run(java, 0, "search");
    await(() -> trainings().size() == 1);
    run(java, 0, "search");
    Path tried = cached().getFirst();
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofMinutes(12)));
    Files.setLastModifiedTime(tried, longAgo);
    assertEquals(1, trainings().size());

    training("");
    run(java, 0, "search");
    archive();
    assertEquals(3, trainings().size());
  }

  @Test
  void aLockThatTheCallerHoldsIsNotHeldByTheTrainingRun() throws Exception {
    Path java = java("java-home", "25");
    training("ls -l /proc/self/fd > open");
    Path lock = dir.resolve("lock");

    output(started(java, "/bin/sh", "-c", "exec 9>'" + lock + "'; '" + dir + "/fihrist' search"));
    archive();
    String open = Files.readString(dir.resolve("open"));
    assertTrue(open.contains("/dev/null") && !open.contains(lock.toString()), open);
  }

  @Test
  void anotherJarHasAnotherArchiveAndTheOldOneGoes() throws Exception {
    Path java = java("java-home", "25");
    run(java, 0, "search");
    Path old = archive();

    Files.writeString(jar, "changed");
    run(java, 0, "search");
    await(() -> !Files.exists(old));
    assertNotEquals(old, archive());
  }

  @Test
  void anotherJavaHasAnotherArchiveAndTheFirstStays() throws Exception {
    Path java = java("java-home", "25");
    run(java, 0, "search");
    Path first = archive();

    run(java("another", "25.0.1"), 0, "search");
    await(() -> cached().size() == 2 && cached().stream().allMatch(Files::isRegularFile));
    assertTrue(Files.exists(first));
  }

  @Test
  void withoutAFolderToWriteThereIsNoArchive() throws Exception {
    Path java = java("java-home", "25");
    Files.createFile(dir.resolve("cache"));

    String search = run(java, 0, "search");
    assertTrue(search.endsWith("\n-jar\n" + jar + "\nsearch\n"), search);
    assertEquals(search, run(java, 0, "search"));
    assertEquals(List.of(), trainings());
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
        """
        #!/bin/sh
        cd '%s'
        case "$*" in
          *TrainingRun*)
            echo "$*" >> trainings
            . ./training
            for word; do
              case $word in
                -XX:*archive) : > "${word#*=}" ;;
              esac
            done
            ;;
          *)
            printf '%%s\\n' "$@"
            printf '%%s' "$0" > ran
            ;;
        esac
        """
            .formatted(dir));
    training("");
    return home;
  }

  /** What the training run does before the archive is written. */
  private void training(String script) throws IOException {
    Files.writeString(dir.resolve("training"), script + "\n");
  }

  /** The arguments of each training run until now. */
  private List<String> trainings() throws IOException {
    Path file = dir.resolve("trainings");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** The archive, when it is made and nothing else is left. */
  private Path archive() throws Exception {
    await(() -> cached().size() == 1 && Files.isRegularFile(cached().getFirst()));
    return cached().getFirst();
  }

  private List<Path> cached() throws IOException {
    try (var files = Files.list(dir.resolve("cache/fihrist"))) {
      return files.toList();
    }
  }

  private static void await(Callable<Boolean> done) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!done.call()) {
      assertTrue(System.nanoTime() < deadline, "it takes too long");
      Thread.sleep(20);
    }
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
    Process process = launcher(javaHome, args);
    String output = output(process);
    assertEquals(exitCode, process.waitFor(), output);
    return output;
  }

  private Process launcher(Path javaHome, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", dir.resolve("fihrist").toString()));
    command.addAll(List.of(args));
    return started(javaHome, command.toArray(String[]::new));
  }

  private Process started(Path javaHome, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("PATH", dir.resolve("tools").toString());
    builder.environment().put("XDG_CACHE_HOME", dir.resolve("cache").toString());
    return builder.start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

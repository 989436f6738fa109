// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own, in the locale that knows no Arabic. */
@EnabledOnOs(OS.LINUX)
class LocaleTest {
  @TempDir Path dir;

  @Test
  void argumentsAndOutputAreUtf8InAnyLocale() throws IOException, InterruptedException {
    String arguments = Ran.fihrist("analyze", "--json", "كتاب جديد", "😀").output();
    assertEquals(arguments, inLocaleC("", "analyze", "--json", "كتاب جديد", "😀"));
    assertEquals(Ran.fihrist("analyze", "معرض").output(), inLocaleC("معرض\n", "analyze"));
  }

  private String inLocaleC(String input, String... args) throws IOException, InterruptedException {
    Path in = Files.writeString(dir.resolve("in"), input);
    Path out = dir.resolve("out");
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script(args)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    assertEquals(0, builder.start().waitFor(), () -> read(out));
    return read(out);
  }

  // Arguments go by a file: the JVM of this test may itself be unable to pass Arabic ones.
  private String script(String... args) throws IOException {
    StringBuilder words = new StringBuilder();
    for (String arg : args) {
      words.append(" '").append(arg).append('\'');
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path script =
        Files.writeString(
            dir.resolve("script"),
            "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s%s\n"
                .formatted(
                    java, System.getProperty("java.class.path"), Main.class.getName(), words),
            StandardCharsets.UTF_8);
    return ". '" + script + "'";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

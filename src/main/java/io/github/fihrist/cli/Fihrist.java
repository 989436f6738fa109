// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.cli;

import org.apache.lucene.util.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above the verbs. */
@Command(
    name = "fihrist",
    versionProvider = Fihrist.VersionLine.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "VERB",
    header = "Arabic full-text search.",
    footerHeading = "%n",
    description = "%n'fihrist VERB --help' tells more of a verb.%n",
    footer = "Exit codes: 0 done, 1 failed, 2 wrong usage.")
final class Fihrist implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "With an error, print where in the program it came from.")
  private boolean verbose;

  boolean isVerbose() {
    return verbose;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no verb");
  }

  /** What {@code --version} prints. */
  static final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Fihrist.class.getPackage().getImplementationVersion();
      return new String[] {
        "fihrist %s (Lucene %s, Java %s)"
            .formatted(
                // Only a jar knows its version.
                version == null ? "unpackaged" : version, Version.LATEST, Runtime.version())
      };
    }
  }
}

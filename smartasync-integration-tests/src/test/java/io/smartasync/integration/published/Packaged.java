package io.smartasync.integration.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The jars that the build has made. */
final class Packaged {

  /** The folder of the whole build. */
  static final Path ROOT = Path.of("..");

  private Packaged() {}

  /** Returns the version of all modules. */
  static String version() throws IOException {
    return Pattern.compile("<version>([^<]+)<")
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the jar of a module. */
  static Path jar(String module) throws IOException {
    return ROOT.resolve(module).resolve("target/%s-%s.jar".formatted(module, version()));
  }
}

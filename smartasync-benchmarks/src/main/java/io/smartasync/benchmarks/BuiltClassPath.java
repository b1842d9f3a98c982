package io.smartasync.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** The class path of another module, which its build writes to a file. */
final class BuiltClassPath {

  private BuiltClassPath() {}

  /**
   * Returns the class path of a module of this one.
   *
   * @param module the name of a properties file, in which the build of this module names the files
   */
  static String of(String module) throws IOException {
    Properties build = new Properties();
    try (InputStream file =
        Objects.requireNonNull(
            BuiltClassPath.class.getResourceAsStream(module + ".properties"), module)) {
      build.load(file);
    }
    String dependencies = Files.readString(Path.of(build.getProperty("classPath")));
    String classes = build.getProperty("classes");
    return classes == null
        ? dependencies
        : classes + System.getProperty("path.separator") + dependencies;
  }
}

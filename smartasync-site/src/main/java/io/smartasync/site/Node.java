package io.smartasync.site;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs programs of Node.js in the folder of this module. */
final class Node {

  private static final List<String> ENDINGS =
      File.separatorChar == '\\' ? List.of(".exe", ".cmd") : List.of("");

  private final Path module;

  Node(Path module) {
    this.module = module;
  }

  /** Returns whether Node.js and its package manager are on the path. */
  static boolean isInstalled() {
    return find("node").isPresent() && find("npm").isPresent();
  }

  /**
   * Installs the packages that {@code package-lock.json} pins, unless they are there already.
   *
   * @throws SiteException if that fails
   */
  void install() throws IOException, InterruptedException {
    Path pinned = module.resolve("package-lock.json");
    Path installed = module.resolve("node_modules/.installed");
    if (!Files.exists(installed) || Files.mismatch(pinned, installed) >= 0) {
      run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
      Files.copy(pinned, installed);
    }
  }

  /**
   * Runs a program and waits for its end.
   *
   * @return what it printed
   * @throws SiteException if its exit code is not zero; the message contains what it printed
   */
  String run(String program, String... arguments) throws IOException, InterruptedException {
    Path executable =
        find(program)
            .orElseThrow(
                () -> new SiteException("The site needs Node.js 20 or newer with npm on the path"));
    ProcessBuilder builder = new ProcessBuilder(executable.toString());
    builder.command().addAll(Arrays.asList(arguments));
    Process process =
        builder
            .directory(module.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new SiteException(String.join(" ", builder.command()) + ":\n" + output);
    }
    return output;
  }

  private static File nullDevice() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  private static Optional<Path> find(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(folder -> ENDINGS.stream().map(ending -> Path.of(folder, program + ending)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

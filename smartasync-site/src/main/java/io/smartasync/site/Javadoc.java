package io.smartasync.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The Javadoc of all modules that have a descriptor and export packages, in one place. */
final class Javadoc {

  private static final String SOURCES = "src/main/java";
  private static final String DESCRIPTOR = "src/main/module";
  private static final Pattern MODULE = Pattern.compile("(?m)^(?:open )?module ([\\w.]+) \\{");
  private static final Pattern EXPORTS = Pattern.compile("(?m)^ +exports ");

  private final Path root;

  Javadoc(Path root) {
    this.root = root;
  }

  /**
   * Writes the pages.
   *
   * @throws SiteException if the javadoc tool reports a warning or an error
   */
  void write(Path target) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-quiet",
                "-notimestamp",
                "-Werror",
                "-Xdoclint:all,-missing",
                "-encoding",
                "UTF-8",
                "-windowtitle",
                "SmartAsync",
                "-doctitle",
                "SmartAsync",
                "--module-path",
                System.getProperty("java.class.path"),
                "-d",
                target.toString()));
    SortedMap<String, Path> modules = modules();
    modules.forEach(
        (name, folder) -> {
          arguments.add("--module-source-path");
          arguments.add(
              name
                  + "="
                  + folder.resolve(DESCRIPTOR)
                  + System.getProperty("path.separator")
                  + folder.resolve(SOURCES));
        });
    arguments.add("--module");
    arguments.add(String.join(",", modules.keySet()));
    run(arguments);
  }

  private static void run(List<String> arguments) {
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    int exitCode =
        ToolProvider.findFirst("javadoc")
            .orElseThrow(() -> new SiteException("The JDK has no javadoc tool"))
            .run(writer, writer, arguments.toArray(String[]::new));
    if (exitCode != 0) {
      throw new SiteException("javadoc:\n" + output);
    }
  }

  /** Returns the folders of the modules by their names; the processor exports nothing. */
  private SortedMap<String, Path> modules() throws IOException {
    SortedMap<String, Path> modules = new TreeMap<>();
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.toList()) {
        Path descriptor = folder.resolve(DESCRIPTOR).resolve("module-info.java");
        if (Files.exists(descriptor) && EXPORTS.matcher(Files.readString(descriptor)).find()) {
          modules.put(name(descriptor), folder);
        }
      }
    }
    return modules;
  }

  private static String name(Path descriptor) throws IOException {
    Matcher module = MODULE.matcher(Files.readString(descriptor));
    if (!module.find()) {
      throw new SiteException(descriptor + " declares no module");
    }
    return module.group(1);
  }
}

package io.smartasync.integration.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local Maven repository that has the modules as the build has packaged them, and shares all
 * other artifacts with the local repository of the build. So nothing of the tests remains in that
 * repository but plugins from Maven Central.
 *
 * @param path its folder
 * @param version the version of the modules
 */
record LocalRepository(Path path, String version) implements AutoCloseable {

  private static final String GROUP = "smartasync";

  /** Creates one in a folder. */
  static LocalRepository in(Path folder) throws IOException {
    Path root = Packaged.ROOT;
    Path shared = Path.of(System.getProperty("smartasync.local.repository"));
    Files.createDirectories(folder.resolve("io"));
    linkAll(shared, folder, "io");
    linkAll(shared.resolve("io"), folder.resolve("io"), GROUP);
    LocalRepository repository = new LocalRepository(folder, Packaged.version());
    repository.add("smartasync-parent", root.resolve("pom.xml"));
    repository.add("smartasync-bom", root.resolve("smartasync-bom/pom.xml"));
    repository.add("smartasync", root.resolve("smartasync/pom.xml"), Packaged.jar("smartasync"));
    repository.add(
        "smartasync-processor",
        root.resolve("smartasync-processor/dependency-reduced-pom.xml"),
        Packaged.jar("smartasync-processor"));
    repository.add(
        "smartasync-rewrite",
        root.resolve("smartasync-rewrite/pom.xml"),
        Packaged.jar("smartasync-rewrite"));
    return repository;
  }

  /** If the file system does not support links, Maven downloads what is missing. */
  private static void linkAll(Path from, Path to, String except) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.filter(each -> !each.endsWith(except)).toList()) {
        try {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
        } catch (IOException | UnsupportedOperationException e) {
          return;
        }
      }
    }
  }

  private void add(String module, Path pom, Path... jars) throws IOException {
    Path folder =
        Files.createDirectories(path.resolve("io").resolve(GROUP).resolve(module).resolve(version));
    String name = module + "-" + version;
    Files.copy(pom, folder.resolve(name + ".pom"));
    for (Path jar : List.of(jars)) {
      Files.copy(jar, folder.resolve(name + ".jar"));
    }
  }

  /** Removes the links, so that the folder can be deleted. */
  @Override
  public void close() throws IOException {
    for (Path folder : List.of(path, path.resolve("io"))) {
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
          Files.delete(link);
        }
      }
    }
  }
}

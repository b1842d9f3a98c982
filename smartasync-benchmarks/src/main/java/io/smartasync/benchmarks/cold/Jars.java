package io.smartasync.benchmarks.cold;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of a program, of jars alone as an installed program has it: an AOT cache does not
 * take directories. Classes that lie in a directory are packed. Closing deletes those jars.
 *
 * @param folder the folder for the jars that are made
 */
record Jars(Path folder) implements Closeable {

  static Jars create() throws IOException {
    return new Jars(Files.createTempDirectory("smartasync-cold-start"));
  }

  /** Returns a class path with the programs and the jars of some classes. */
  String classPath(List<Class<?>> libraries) throws IOException {
    List<String> jars = new ArrayList<>();
    jars.add(jar(Jars.class).toString());
    for (Class<?> library : libraries) {
      jars.add(jar(library).toString());
    }
    return String.join(File.pathSeparator, jars);
  }

  private Path jar(Class<?> type) throws IOException {
    Path location;
    try {
      location = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    return Files.isDirectory(location) ? packed(location, type) : location;
  }

  /** Packs the package of a class and those below it. */
  private Path packed(Path classes, Class<?> type) throws IOException {
    Path jar = folder.resolve(type.getPackageName() + ".jar");
    if (Files.exists(jar)) {
      return jar;
    }
    Path root = classes.resolve(type.getPackageName().replace('.', '/'));
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

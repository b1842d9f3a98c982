package io.smartasync.examples.pipeline.servers;

import io.smartasync.examples.pipeline.WorkDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the archive on the class path. */
final class PostgresPrograms {

  private static final int EXECUTABLE = 0100;

  private final Path folder;
  private final ServerUser user;

  private PostgresPrograms(Path folder, ServerUser user) {
    this.folder = folder;
    this.user = user;
  }

  /**
   * Unpacks the programs, unless the folder exists.
   *
   * @param folder the folder of the programs; it appears when it is complete
   * @throws IOException if the programs cannot be unpacked or cannot run here
   */
  static PostgresPrograms in(Path folder) throws IOException {
    ServerUser user = ServerUser.find();
    if (!Files.isDirectory(folder)) {
      Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
      try (WorkDirectory part = WorkDirectory.createIn(parent)) {
        part.removeAbandoned(abandoned -> {});
        Path unpacked = part.subdirectory("unpacked");
        unpack(unpacked);
        moveUnlessExists(unpacked, folder);
      }
    }
    return new PostgresPrograms(folder, user);
  }

  /** Another process may have unpacked the same archive at the same time. */
  private static void moveUnlessExists(Path unpacked, Path folder) throws IOException {
    try {
      Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void unpack(Path target) throws IOException {
    String name = archiveName();
    try (InputStream archive = PostgresPrograms.class.getResourceAsStream(name)) {
      if (archive == null) {
        throw new IOException("there is no PostgreSQL for this platform: " + name);
      }
      TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive));
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        unpack(each, tar, target);
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException("cannot write to " + target.getParent() + ": " + e.getMessage(), e);
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("the archive has a file outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(file, target.resolve(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      if ((entry.getMode() & EXECUTABLE) != 0) {
        file.toFile().setExecutable(true, false);
      }
    }
  }

  private static String archiveName() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system =
        os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    return "/postgres-" + system + "-" + processor + ".txz";
  }

  /**
   * Runs a program to its end.
   *
   * @param name the name of the program
   * @param arguments its arguments
   */
  Command.Result run(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(user.prefix());
    command.add(folder.resolve("bin").resolve(name).toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return Command.run(command);
  }
}

package io.smartasync.examples.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary directory that is removed with its contents when it is closed. It is locked as long
 * as it is in use, so that a later run can recognize and remove the directory of a process that was
 * killed.
 */
public final class WorkDirectory implements Closeable {

  private static final String PREFIX = "smartasync-pipeline-";

  private final Path parent;
  private final Path path;
  private final DirectoryLock lock;

  private WorkDirectory(Path parent, Path path, DirectoryLock lock) {
    this.parent = parent;
    this.path = path;
    this.lock = lock;
  }

  /**
   * Creates a directory in the JVM's directory for temporary files.
   *
   * @return the directory
   * @throws IOException if the directory cannot be created
   */
  public static WorkDirectory create() throws IOException {
    return createIn(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Creates a directory in another one.
   *
   * @param parent the other directory
   * @return the directory
   * @throws IOException if the directory cannot be created
   */
  public static WorkDirectory createIn(Path parent) throws IOException {
    try {
      while (true) {
        Path realParent = parent.toRealPath();
        Path path = Files.createTempDirectory(realParent, PREFIX);
        DirectoryLock lock = tryLock(path);
        if (lock != null) {
          return new WorkDirectory(realParent, path, lock);
        }
        // Another run has seen the directory before it was locked, and is removing it.
      }
    } catch (IOException e) {
      throw new IOException("cannot create a folder in " + parent + ": " + Failures.describe(e), e);
    }
  }

  private static @Nullable DirectoryLock tryLock(Path path) throws IOException {
    try {
      return DirectoryLock.tryLock(path);
    } catch (IOException e) {
      Files.deleteIfExists(path.resolve(DirectoryLock.NAME));
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /**
   * Returns the directory that contains this one.
   *
   * @return an absolute path
   */
  public Path parent() {
    return parent;
  }

  /**
   * Returns the directory.
   *
   * @return an absolute path
   */
  public Path path() {
    return path;
  }

  /**
   * Creates a directory in this one.
   *
   * @param name the name of the new directory
   * @return the path of the new directory
   * @throws IOException if the directory cannot be created
   */
  public Path subdirectory(String name) throws IOException {
    return Files.createDirectory(path.resolve(name));
  }

  /**
   * Removes directories next to this one whose process was killed before it removed them. A
   * directory that belongs to another user or that cannot be removed stays.
   *
   * @param beforeRemoval called with each abandoned directory before it is removed
   */
  public void removeAbandoned(BeforeRemoval beforeRemoval) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path each : all) {
        removeIfAbandoned(each, beforeRemoval);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The run itself does not need the removal: the next run tries again.
    }
  }

  private void removeIfAbandoned(Path other, BeforeRemoval beforeRemoval) {
    try {
      if (!isOwnDirectory(other)) {
        return;
      }
      DirectoryLock otherLock = DirectoryLock.tryLock(other);
      if (otherLock == null) {
        return;
      }
      try (otherLock) {
        beforeRemoval.accept(other);
        new WorkDirectory(parent, other, otherLock).close();
      }
    } catch (IOException e) {
      // The directory stays: the next run tries again.
    }
  }

  /** Another user could have put a directory or a link of that name there. */
  private boolean isOwnDirectory(Path other) throws IOException {
    return Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(path));
  }

  /** Removes the directory and its contents. */
  @Override
  public void close() throws IOException {
    try (lock) {
      deleteContents();
    }
    try {
      Files.deleteIfExists(path);
    } catch (DirectoryNotEmptyException e) {
      // Another run has locked it since, because it is abandoned now, and removes it.
    }
  }

  /** The lock file goes last. */
  private void deleteContents() throws IOException {
    Path lockFile = path.resolve(DirectoryLock.NAME);
    for (Path each : contents(path)) {
      if (!each.equals(path) && !each.equals(lockFile)) {
        Files.deleteIfExists(each);
      }
    }
    Files.deleteIfExists(lockFile);
  }

  /** Returns a directory and all files in it, each directory after its contents. */
  private static List<Path> contents(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Something to do with an abandoned directory before it is removed. */
  @FunctionalInterface
  public interface BeforeRemoval {

    /**
     * Prepares the removal of a directory.
     *
     * @param directory the abandoned directory
     * @throws IOException if the directory must not be removed
     */
    void accept(Path directory) throws IOException;
  }
}

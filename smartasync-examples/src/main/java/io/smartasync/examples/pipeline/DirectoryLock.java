package io.smartasync.examples.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a directory that one process holds at a time. The operating system releases it when the
 * process ends, even if the process is killed.
 */
final class DirectoryLock implements Closeable {

  /** The name of the locked file in the directory. */
  static final String NAME = "lock";

  /**
   * The files that this process has locked. It must not open them again: closing any channel of a
   * file releases all locks that the process has on it (POSIX).
   */
  private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a directory without waiting.
   *
   * @param directory an absolute path
   * @return the lock, or null if it is held already or the directory does not exist
   * @throws IOException if the directory cannot be locked
   */
  static @Nullable DirectoryLock tryLock(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (!LOCKED.add(file)) {
      return null;
    }
    DirectoryLock lock = null;
    try {
      lock = lockFile(file);
      return lock;
    } finally {
      if (lock == null) {
        LOCKED.remove(file);
      }
    }
  }

  private static @Nullable DirectoryLock lockFile(Path file) throws IOException {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
    DirectoryLock lock = null;
    try {
      // The file may have been removed between opening and locking it.
      if (channel.tryLock() != null && Files.exists(file)) {
        lock = new DirectoryLock(file, channel);
      }
      return lock;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  /** Releases the lock. The file stays. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      LOCKED.remove(file);
    }
  }
}

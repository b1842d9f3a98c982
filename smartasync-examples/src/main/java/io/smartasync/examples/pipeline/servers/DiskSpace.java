package io.smartasync.examples.pipeline.servers;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The free space of a disk. */
final class DiskSpace {

  private static final long MEBIBYTE = 1024 * 1024;

  private DiskSpace() {}

  /**
   * Checks the free space before it is used.
   *
   * @param directory the directory on the disk
   * @param bytes the space that is needed
   * @throws IOException if there is not so much free space; the message names the disk
   */
  static void require(Path directory, long bytes) throws IOException {
    FileStore disk = Files.getFileStore(directory);
    long free = disk.getUsableSpace();
    if (free < bytes) {
      throw new IOException(
          "not enough space in %s (disk %s): %d MiB are free, and %d MiB are needed"
              .formatted(directory, disk.name(), free / MEBIBYTE, bytes / MEBIBYTE + 1));
    }
  }
}

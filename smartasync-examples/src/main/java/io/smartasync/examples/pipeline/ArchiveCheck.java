package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Checks that an archive is complete: the rows in PostgreSQL and the files on disk. */
public final class ArchiveCheck {

  private ArchiveCheck() {}

  /**
   * Checks that every photo has one row and every row has one file, and that there are no others.
   *
   * @param ids the numbers of the photos, in ascending order
   * @param archived the rows, in the same order
   * @param target the directory of the files
   * @throws IOException if a photo, a row or a file is missing, is too much or differs, or a file
   *     cannot be read
   */
  public static void verify(List<Long> ids, List<ArchivedPhoto> archived, Path target)
      throws IOException {
    if (!archived.stream().map(ArchivedPhoto::id).toList().equals(ids)) {
      throw new IOException("the photos in PostgreSQL differ from the photos of the REST API");
    }
    if (!files(target).equals(archived.stream().map(ArchivedPhoto::file).sorted().toList())) {
      throw new IOException("the rows in PostgreSQL do not match the files in " + target);
    }
    for (ArchivedPhoto photo : archived) {
      String sha256 = sha256(target.resolve(photo.file()));
      if (!sha256.equals(photo.sha256())) {
        throw new IOException(
            "%s has SHA-256 %s, but its row in PostgreSQL has %s"
                .formatted(photo.file(), sha256, photo.sha256()));
      }
    }
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

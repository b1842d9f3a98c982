package io.smartasync.benchmarks.job;

import io.smartasync.examples.pipeline.ArchivedPhoto;
import io.smartasync.examples.pipeline.Digests;
import io.smartasync.examples.pipeline.Photo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** The files of the photos. All ways need the same of them. */
final class PhotoFiles {

  private PhotoFiles() {}

  /** Returns the request for the file of a photo. */
  static GetObjectRequest request(String bucket, Photo photo) {
    return GetObjectRequest.builder().bucket(bucket).key(photo.key()).build();
  }

  /** Returns the file to which a photo is downloaded; it does not exist yet. */
  static Path part(Photo photo, Path directory) throws IOException {
    Path part = directory.resolve(photo.key() + ".part").normalize();
    if (!directory.equals(part.getParent())) {
      throw new IOException("the key is not the name of a file: " + photo.key());
    }
    return part;
  }

  /** Checks the downloaded file and gives it its name. Reads and writes the disk. */
  static ArchivedPhoto accept(Photo photo, Path part) throws IOException {
    MessageDigest digest = Digests.sha256();
    long bytes;
    try (InputStream in = new DigestInputStream(Files.newInputStream(part), digest)) {
      bytes = in.transferTo(OutputStream.nullOutputStream());
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    if (!sha256.equals(photo.sha256())) {
      throw new IOException(photo.key() + " has SHA-256 " + sha256);
    }
    Files.move(part, part.resolveSibling(photo.key()), StandardCopyOption.ATOMIC_MOVE);
    return new ArchivedPhoto(photo.id(), photo.title(), photo.key(), bytes, sha256);
  }
}

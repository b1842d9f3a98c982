package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Archives all photos, one after the other or concurrently, and checks what is in the archive. */
final class Pipeline {

  private final Clients clients;
  private final WorkDirectory directory;
  private final PrintStream out;
  private final boolean isTerminal;

  Pipeline(Clients clients, WorkDirectory directory, PrintStream out, boolean isTerminal) {
    this.clients = clients;
    this.directory = directory;
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /** Archives all photos through one door; returns how long that took. */
  Duration run(Door door) throws IOException {
    String label = door.label();
    Path target = directory.subdirectory(label);
    clients.archive().reset();
    long start = System.nanoTime();
    List<Long> ids = clients.catalogue().photoIds();
    Progress progress = new Progress(out, isTerminal, label, ids.size());
    try (Archiver archiver = clients.archiver(target, archived -> progress.step())) {
      door.archive(ids, archiver);
    } finally {
      progress.abandon();
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    List<ArchivedPhoto> archived = clients.archive().photos();
    verify(ids, archived, target);
    long bytes = archived.stream().mapToLong(ArchivedPhoto::bytes).sum();
    out.printf(
        Locale.ROOT,
        "%s: %d photos, %.1f MiB in %d ms; read back from PostgreSQL, every row matches its file%n",
        label,
        archived.size(),
        bytes / 1024.0 / 1024.0,
        time.toMillis());
    return time;
  }

  /** Checks that there is a row for every photo and a file for every row, and nothing else. */
  private static void verify(List<Long> ids, List<ArchivedPhoto> archived, Path target)
      throws IOException {
    if (!archived.stream().map(ArchivedPhoto::id).toList().equals(ids)) {
      throw new IOException("PostgreSQL has other photos than the REST API");
    }
    if (!files(target).equals(archived.stream().map(ArchivedPhoto::file).sorted().toList())) {
      throw new IOException("PostgreSQL has other files than " + target);
    }
    for (ArchivedPhoto photo : archived) {
      String sha256 = sha256(target.resolve(photo.file()));
      if (!sha256.equals(photo.sha256())) {
        throw new IOException(
            "%s has the SHA-256 %s, but PostgreSQL says %s"
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

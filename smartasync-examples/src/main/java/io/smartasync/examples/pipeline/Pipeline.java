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

/** Archives photos, one after the other or concurrently, and checks the archive. */
final class Pipeline {

  private final Clients clients;
  private final Path directory;
  private final Shard shard;
  private final PrintStream out;
  private final boolean isTerminal;

  Pipeline(Clients clients, Path directory, Shard shard, PrintStream out, boolean isTerminal) {
    this.clients = clients;
    this.directory = directory;
    this.shard = shard;
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /**
   * Archives all photos of the shard with one variant. If that is all photos, the table is emptied
   * first; otherwise other processes save rows in the same table.
   *
   * @return how long it took
   */
  Duration run(Variant variant) throws IOException {
    String label = shard.isWhole() ? variant.label() : variant.label() + " " + shard;
    Path target = Files.createDirectory(directory.resolve(variant.label()));
    if (shard.isWhole()) {
      clients.archive().reset();
    }
    long start = System.nanoTime();
    List<Long> ids = clients.catalogue().photoIds().stream().filter(shard::includes).toList();
    Progress progress = new Progress(out, isTerminal, label, ids.size());
    try (Archiver archiver = clients.archiver(target, archived -> progress.step())) {
      variant.archive(ids, archiver);
    } finally {
      progress.abandon();
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    List<ArchivedPhoto> archived =
        clients.archive().photos().stream().filter(each -> shard.includes(each.id())).toList();
    verify(ids, archived, target);
    long bytes = archived.stream().mapToLong(ArchivedPhoto::bytes).sum();
    out.printf(
        Locale.ROOT,
        "%s: %d photos, %.1f MiB in %d ms; every row in PostgreSQL matches its file%n",
        label,
        archived.size(),
        bytes / 1024.0 / 1024.0,
        time.toMillis());
    return time;
  }

  /**
   * Checks that every photo has one row and every row has one file, and that there are no others.
   */
  private static void verify(List<Long> ids, List<ArchivedPhoto> archived, Path target)
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

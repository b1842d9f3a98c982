package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

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
    ArchiveCheck.verify(ids, archived, target);
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
}

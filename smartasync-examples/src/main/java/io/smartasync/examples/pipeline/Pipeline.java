package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

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
    return run(
        variant.label(),
        (ids, target, onArchived) -> {
          try (Archiver archiver = clients.archiver(target, onArchived)) {
            variant.archive(ids, archiver);
          }
        });
  }

  /**
   * Archives all photos of the shard on a cluster, in the same way as {@link #run(Variant)}.
   *
   * @return how long it took, with the start of the cluster
   */
  Duration run(Cluster cluster, Function<Path, ArchiverSettings> settings) throws IOException {
    return run(
        cluster.name(),
        (ids, target, onArchived) -> cluster.archive(ids, settings.apply(target), onArchived));
  }

  private Duration run(String name, Work work) throws IOException {
    String label = shard.isWhole() ? name : name + " " + shard;
    Path target = Files.createDirectory(directory.resolve(name));
    if (shard.isWhole()) {
      clients.archive().reset();
    }
    long start = System.nanoTime();
    List<Long> ids = clients.catalogue().photoIds().stream().filter(shard::includes).toList();
    Progress progress = new Progress(out, isTerminal, label, ids.size());
    try {
      work.archive(ids, target, archived -> progress.step());
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

  /** Archives photos into a directory. */
  @FunctionalInterface
  private interface Work {
    void archive(List<Long> ids, Path target, Consumer<ArchivedPhoto> onArchived)
        throws IOException;
  }
}

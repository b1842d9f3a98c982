package io.smartasync.benchmarks.job;

import com.sun.management.OperatingSystemMXBean;
import io.smartasync.examples.pipeline.ArchiveCheck;
import io.smartasync.examples.pipeline.Endpoints;
import io.smartasync.examples.pipeline.VertxArchive;
import io.smartasync.examples.pipeline.WorkDirectory;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** A process that does the job in one of the ways, and prints what it took. */
final class WholeJob {

  private static final double MIB = 1024 * 1024;

  /** One of so many photos is archived before the measurement, which loads the libraries. */
  private static final int WARM_UP = 4;

  private WholeJob() {}

  /**
   * What the job took.
   *
   * @param wallMillis from its start to its end
   * @param cpuMillis the CPU time of the process
   * @param heapMiB the most of the heap that was in use, garbage included
   * @param lines the lines of code that the author writes
   */
  record Costs(double wallMillis, double cpuMillis, double heapMiB, long lines) {

    /** Formats them for {@code smartasync-benchmarks}. */
    String text() {
      return String.format(Locale.ROOT, "%.1f %.1f %.1f %d", wallMillis, cpuMillis, heapMiB, lines);
    }
  }

  /**
   * Does the job.
   *
   * @param args the way, the addresses of the servers, the number of photos
   */
  public static void main(String[] args) throws Exception {
    Way way = Way.valueOf(args[0]);
    Costs costs = run(way, Endpoints.parse(args[1]), Integer.parseInt(args[2]));
    System.out.println(costs.text());
  }

  static Costs run(Way way, Endpoints endpoints, int photos) throws Exception {
    List<Long> ids = LongStream.rangeClosed(1, photos).boxed().toList();
    try (WorkDirectory work = WorkDirectory.create();
        Clients own = new Clients(endpoints);
        Clients clients = new Clients(endpoints)) {
      VertxArchive archive = new VertxArchive(own.vertx(), Clients.TIMEOUT);
      archive.reset();
      Job job = way.open(clients);
      job.archiveAll(ids.subList(0, photos / WARM_UP), work.subdirectory("warm-up"));
      archive.reset();
      Path directory = work.subdirectory("photos");
      Costs costs = measure(way, job, ids, directory);
      ArchiveCheck.verify(ids, archive.photos(), directory);
      return costs;
    }
  }

  private static Costs measure(Way way, Job job, List<Long> ids, Path directory) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.gc();
    try (HeapPeak heap = new HeapPeak()) {
      long cpu = system.getProcessCpuTime();
      long start = System.nanoTime();
      job.archiveAll(ids, directory);
      long end = System.nanoTime();
      return new Costs(
          (end - start) / 1e6,
          (system.getProcessCpuTime() - cpu) / 1e6,
          heap.bytes() / MIB,
          CodeLines.of(way.code()));
    }
  }
}

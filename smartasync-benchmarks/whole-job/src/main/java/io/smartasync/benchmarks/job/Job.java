package io.smartasync.benchmarks.job;

import java.nio.file.Path;
import java.util.List;

/** Archives photos in one of the ways. */
@FunctionalInterface
interface Job {

  /** The photos that a way archives at the same time. */
  int IN_FLIGHT = 16;

  /**
   * Archives photos. Stops at the first failure.
   *
   * @param ids the numbers of the photos
   * @param directory the directory for their files
   */
  void archiveAll(List<Long> ids, Path directory) throws Exception;
}

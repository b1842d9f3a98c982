package io.smartasync.benchmarks.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Synchronous libraries, one photo after the other. */
record OneByOne(BlockingArchiver archiver) implements Job {

  @Override
  public void archiveAll(List<Long> ids, Path directory)
      throws IOException, InterruptedException, SQLException {
    for (long id : ids) {
      archiver.archive(id, directory);
    }
  }
}

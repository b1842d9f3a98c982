package io.smartasync.benchmarks.job;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Synchronous libraries on virtual threads, with a semaphore. */
record OnVirtualThreads(BlockingArchiver archiver) implements Job {

  @Override
  public void archiveAll(List<Long> ids, Path directory)
      throws InterruptedException, ExecutionException {
    Semaphore room = new Semaphore(IN_FLIGHT);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ExecutorCompletionService<@Nullable Void> running = new ExecutorCompletionService<>(threads);
      for (long id : ids) {
        running.submit(
            () -> {
              room.acquire();
              try {
                archiver.archive(id, directory);
              } finally {
                room.release();
              }
              return null;
            });
      }
      try {
        for (int i = 0; i < ids.size(); i++) {
          running.take().get();
        }
      } catch (ExecutionException | InterruptedException e) {
        threads.shutdownNow();
        throw e;
      }
    }
  }
}

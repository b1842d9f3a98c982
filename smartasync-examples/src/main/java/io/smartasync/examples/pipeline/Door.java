package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import java.io.IOException;
import java.util.List;

/** The two ways to call the same operation. */
enum Door {
  /** One photo after the other. */
  SYNCHRONOUS("Synchronous") {
    @Override
    void archive(List<Long> ids, Archiver archiver) throws IOException {
      for (long id : ids) {
        archiver.archive(id);
      }
    }
  },

  /** Concurrently, a bounded number at a time. */
  ASYNCHRONOUS("Asynchronous") {
    @Override
    void archive(List<Long> ids, Archiver archiver) throws IOException {
      await(Async.map(ids, MOST_IN_FLIGHT, archiver::archiveAsync), IOException.class);
    }
  };

  private static final int MOST_IN_FLIGHT = 16;

  private final String label;

  Door(String label) {
    this.label = label;
  }

  /** Its name for the user. */
  String label() {
    return label;
  }

  /** Archives photos; ends with the first failure. */
  abstract void archive(List<Long> ids, Archiver archiver) throws IOException;
}

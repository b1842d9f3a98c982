package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import java.io.IOException;
import java.util.List;

/** The two variants of the same operation. */
enum Variant {
  /** Calls the synchronous method for one photo after the other. */
  SYNCHRONOUS("Synchronous") {
    @Override
    void archive(List<Long> ids, Archiver archiver) throws IOException {
      for (long id : ids) {
        archiver.archive(id);
      }
    }
  },

  /** Calls the asynchronous method for a bounded number of photos at a time. */
  ASYNCHRONOUS("Asynchronous") {
    @Override
    void archive(List<Long> ids, Archiver archiver) throws IOException {
      await(Async.map(ids, MOST_IN_FLIGHT, archiver::archiveAsync), IOException.class);
    }
  };

  private static final int MOST_IN_FLIGHT = 16;

  private final String label;

  Variant(String label) {
    this.label = label;
  }

  /** Returns the name that the user sees. */
  String label() {
    return label;
  }

  /** Archives photos. Stops at the first failure. */
  abstract void archive(List<Long> ids, Archiver archiver) throws IOException;
}

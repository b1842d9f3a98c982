package io.smartasync;

import static io.smartasync.Async.await;

import java.util.concurrent.CompletableFuture;

/** A program that waits, for the page about recordings. */
final class RecordedProgram {

  private RecordedProgram() {}

  private static CompletableFuture<String> slow() {
    return Async.start(
        () -> {
          Thread.sleep(50);
          return "slow";
        });
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      await(slow());
    }
  }
}

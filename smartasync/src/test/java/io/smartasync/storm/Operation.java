package io.smartasync.storm;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A random operation, which may consist of others. */
interface Operation {

  /** Starts it. */
  CompletionStage<Object> start();

  /** Adds the outcomes that it may have. */
  void describe(Allowed allowed);

  /** Returns a random operation of at most a given depth. */
  static Operation random(Storm storm, Random random, int depth) {
    int choice = depth == 0 ? 0 : random.nextInt(5);
    return switch (choice) {
      case 0, 1 -> new Source(storm, random);
      case 2 -> new Body(storm, random(storm, random, depth - 1));
      default -> {
        List<Operation> parts = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
          parts.add(random(storm, random, depth - 1));
        }
        yield choice == 3 ? new All(parts) : new Mapped(parts, 1 + random.nextInt(3));
      }
    };
  }

  /** A body that waits for another operation. */
  record Body(Storm storm, Operation awaited) implements Operation {
    @Override
    public CompletionStage<Object> start() {
      return storm.body(() -> await(awaited.start()));
    }

    @Override
    public void describe(Allowed allowed) {
      awaited.describe(allowed);
    }

    @Override
    public String toString() {
      return "Body[" + awaited + "]";
    }
  }

  /** All operations at once. */
  record All(List<Operation> parts) implements Operation {
    @Override
    public CompletionStage<Object> start() {
      List<CompletionStage<Object>> started = new ArrayList<>();
      for (Operation part : parts) {
        started.add(part.start());
      }
      @SuppressWarnings("unchecked") // only read
      CompletionStage<Object> values =
          (CompletionStage<Object>) (CompletionStage<?>) Async.all(started);
      return values;
    }

    @Override
    public void describe(Allowed allowed) {
      describeParts(parts, allowed);
    }
  }

  /** Some operations at once. */
  record Mapped(List<Operation> parts, int maxInFlight) implements Operation {
    @Override
    public CompletionStage<Object> start() {
      @SuppressWarnings("unchecked") // only read
      CompletionStage<Object> values =
          (CompletionStage<Object>)
              (CompletionStage<?>) Async.map(parts, maxInFlight, Operation::start);
      return values;
    }

    @Override
    public void describe(Allowed allowed) {
      describeParts(parts, allowed);
    }
  }

  private static void describeParts(List<Operation> parts, Allowed allowed) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Operation part : parts) {
      Allowed own = new Allowed();
      part.describe(own);
      allowed.part(own);
      values.add(own.expectedValue());
    }
    allowed.value(values);
  }
}

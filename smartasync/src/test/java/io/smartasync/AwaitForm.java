package io.smartasync;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Every form of {@code await}, for the behaviour that all of them share. */
enum AwaitForm {
  FUTURE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(future);
    }
  },
  STAGE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((CompletionStage<T>) future);
    }
  },
  FUTURE_DECLARED {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(future, Undeclared.class);
    }
  },
  FUTURE_TIMED {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(future, LONG);
    }
  },
  FUTURE_TIMED_DECLARED {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(future, LONG, Undeclared.class);
    }
  },
  STAGE_DECLARED {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((CompletionStage<T>) future, Undeclared.class);
    }
  },
  STAGE_TIMED {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((CompletionStage<T>) future, LONG);
    }
  },
  STAGE_TIMED_DECLARED {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((CompletionStage<T>) future, LONG, Undeclared.class);
    }
  },
  STAGE_AND_FUTURE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((CompletionStage<T>) new StageAndFuture<>(future));
    }
  },
  PLAIN_FUTURE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((Future<T>) future);
    }
  },
  PLAIN_FUTURE_ONLY {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((Future<T>) new StageAndFuture<>(future));
    }
  },
  PLAIN_FUTURE_DECLARED {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((Future<T>) new StageAndFuture<>(future), Undeclared.class);
    }
  },
  PLAIN_FUTURE_TIMED {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((Future<T>) new StageAndFuture<>(future), LONG);
    }
  },
  PLAIN_FUTURE_TIMED_DECLARED {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((Future<T>) new StageAndFuture<>(future), LONG, Undeclared.class);
    }
  },
  FUTURE_DECLARED_TWICE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(future, Undeclared.class, Undeclared.class);
    }
  },
  FUTURE_DECLARED_THREE_TIMES {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(future, Undeclared.class, Undeclared.class, Undeclared.class);
    }
  },
  FUTURE_TIMED_DECLARED_TWICE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(future, LONG, Undeclared.class, Undeclared.class);
    }
  },
  FUTURE_TIMED_DECLARED_THREE_TIMES {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(future, LONG, Undeclared.class, Undeclared.class, Undeclared.class);
    }
  },
  STAGE_DECLARED_TWICE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((CompletionStage<T>) future, Undeclared.class, Undeclared.class);
    }
  },
  STAGE_DECLARED_THREE_TIMES {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(
          (CompletionStage<T>) future, Undeclared.class, Undeclared.class, Undeclared.class);
    }
  },
  STAGE_TIMED_DECLARED_TWICE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await((CompletionStage<T>) future, LONG, Undeclared.class, Undeclared.class);
    }
  },
  STAGE_TIMED_DECLARED_THREE_TIMES {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(
          (CompletionStage<T>) future, LONG, Undeclared.class, Undeclared.class, Undeclared.class);
    }
  },
  PLAIN_FUTURE_DECLARED_TWICE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(
          (Future<T>) new StageAndFuture<>(future), Undeclared.class, Undeclared.class);
    }
  },
  PLAIN_FUTURE_DECLARED_THREE_TIMES {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(
          (Future<T>) new StageAndFuture<>(future),
          Undeclared.class,
          Undeclared.class,
          Undeclared.class);
    }
  },
  PLAIN_FUTURE_TIMED_DECLARED_TWICE {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(
          (Future<T>) new StageAndFuture<>(future), LONG, Undeclared.class, Undeclared.class);
    }
  },
  PLAIN_FUTURE_TIMED_DECLARED_THREE_TIMES {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(
          (Future<T>) new StageAndFuture<>(future),
          LONG,
          Undeclared.class,
          Undeclared.class,
          Undeclared.class);
    }
  },
  SUPPLIER {
    @Override
    <T extends @Nullable Object> T await(CompletableFuture<T> future) {
      return Async.await(() -> future);
    }
  };

  private static final Duration LONG = Duration.ofMinutes(5);

  abstract <T extends @Nullable Object> T await(CompletableFuture<T> future);

  /** The exception that some forms declare. It is never thrown. */
  private static final class Undeclared extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

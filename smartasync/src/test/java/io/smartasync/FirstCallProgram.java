package io.smartasync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The program of {@link FirstCallTest}: makes one call, with this library or as it is written by
 * hand. Except for the body of a twin, it has no lambdas, so that a lambda of the library is the
 * first one.
 */
final class FirstCallProgram {

  /** What the program calls. */
  enum Call {
    AWAIT_FINISHED,
    AWAIT_UNFINISHED,
    GENERATED_SYNCHRONOUS_METHOD,
    ASYNCHRONOUS_TWIN,
    BODY_WITH_DEADLINE,
    MAP
  }

  private static final class Body implements Callable<String> {
    @Override
    public String call() throws InterruptedException {
      Thread.sleep(2);
      return "result";
    }
  }

  /** Runs a body as a program does without this library. */
  private static final class RunBody implements Runnable {
    private final CompletableFuture<String> result;

    RunBody(CompletableFuture<String> result) {
      this.result = result;
    }

    @Override
    public void run() {
      try {
        result.complete(new Body().call());
      } catch (InterruptedException e) {
        result.cancel(false);
      }
    }
  }

  private static final class Operation implements Function<Integer, CompletableFuture<String>> {
    @Override
    public CompletableFuture<String> apply(Integer number) {
      return CompletableFuture.completedFuture(number.toString());
    }
  }

  private static final class AwaitBody implements CallableOp<String, RuntimeException> {
    @Override
    public String call() {
      return Async.await(Async.start(new Body()));
    }
  }

  private FirstCallProgram() {}

  public static void main(String[] args) throws Exception {
    Call call = Call.valueOf(args[0]);
    String result = args[1].equals("hand") ? byHand(call) : withLibrary(call);
    if (!result.equals(call == Call.MAP ? "123" : "result")) {
      throw new AssertionError(result);
    }
  }

  private static String byHand(Call call) throws Exception {
    if (call == Call.AWAIT_FINISHED) {
      return CompletableFuture.completedFuture("result").get();
    }
    if (call == Call.ASYNCHRONOUS_TWIN) {
      CompletableFuture<String> future = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> future.complete("result"));
      return future.get();
    }
    if (call == Call.MAP) {
      List<CompletableFuture<String>> futures = new ArrayList<>();
      for (Integer number : List.of(1, 2, 3)) {
        futures.add(new Operation().apply(number));
      }
      List<String> results = new ArrayList<>();
      for (CompletableFuture<String> future : futures) {
        results.add(future.get());
      }
      return String.join("", results);
    }
    return started().get();
  }

  private static CompletableFuture<String> started() {
    CompletableFuture<String> future = new CompletableFuture<>();
    Thread.ofVirtual().start(new RunBody(future));
    return future;
  }

  private static String withLibrary(Call call) throws Exception {
    if (call == Call.AWAIT_FINISHED) {
      return Async.await(CompletableFuture.completedFuture("result"));
    }
    if (call == Call.AWAIT_UNFINISHED) {
      return Async.await(started());
    }
    if (call == Call.GENERATED_SYNCHRONOUS_METHOD) {
      Async.requireBlockingAllowed("SmartProgram.find", "findAsync");
      return Async.await(started());
    }
    if (call == Call.ASYNCHRONOUS_TWIN) {
      return Async.start(() -> "result").get();
    }
    if (call == Call.BODY_WITH_DEADLINE) {
      return Async.withDeadline(Duration.ofMinutes(1), new AwaitBody());
    }
    return String.join("", Async.await(Async.map(List.of(1, 2, 3), 2, new Operation())));
  }
}

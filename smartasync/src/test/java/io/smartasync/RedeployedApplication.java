package io.smartasync;

import static io.smartasync.Async.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an application does with the library. {@link RedeployTest} loads it and its copy of the
 * library with a class loader of their own, and passes the container's objects.
 */
public final class RedeployedApplication implements Function<Object, Object> {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(5);

  private static final Map<String, Action> ACTIONS =
      Map.ofEntries(
          Map.entry("await", shared -> await(Async.start(() -> "value"))),
          Map.entry("await a plain future", RedeployedApplication::awaitPlain),
          Map.entry("a timeout", shared -> await(Async.start(() -> "value", LONG))),
          Map.entry("an exceeded timeout", shared -> failureOf(() -> await(never(), SHORT))),
          Map.entry(
              "an exceeded timeout of a body",
              shared -> failureOf(() -> await(Async.start(() -> await(never()), SHORT)))),
          Map.entry(
              "a deadline", shared -> Async.withDeadline(LONG, () -> await(Async.start(() -> 1)))),
          Map.entry(
              "an exceeded deadline",
              shared -> failureOf(() -> Async.withDeadline(SHORT, () -> await(never())))),
          Map.entry("a permit", shared -> Async.allowBlocking(() -> await(Async.start(() -> 1)))),
          Map.entry("an interrupt", RedeployedApplication::interrupt),
          Map.entry("a shared failure", shared -> failureOf(() -> await(failed(shared)))),
          Map.entry(
              "a shared failure in a body",
              shared -> failureOf(() -> await(Async.start(() -> await(failed(shared)))))),
          Map.entry("a deadlock", RedeployedApplication::waitForItself),
          Map.entry("a long wait", RedeployedApplication::waitInCallback),
          Map.entry("all", shared -> await(Async.all(Async.start(() -> 1), Async.start(() -> 2)))),
          Map.entry(
              "map",
              shared -> await(Async.map(List.of(1, 2, 3), 2, input -> Async.start(() -> input)))),
          Map.entry("single", shared -> await(Async.single(Async.publisher(() -> Stream.of(1))))),
          Map.entry("a stream", shared -> Async.stream(numbers()).count()),
          Map.entry("a parallel stream", shared -> Async.stream(numbers()).parallel().count()),
          Map.entry("a closed stream", RedeployedApplication::closeStream),
          Map.entry("an abandoned stream", shared -> Async.stream(numbers()).findFirst()),
          Map.entry("an open stream of the container", RedeployedApplication::openStream));

  private interface Action {
    Object run(Object shared) throws Exception;
  }

  static List<String> names() {
    return ACTIONS.keySet().stream().sorted().toList();
  }

  /** Runs an action, given its name and an object of the container. */
  @Override
  public Object apply(Object nameAndShared) {
    Object[] both = (Object[]) nameAndShared;
    try {
      return Objects.requireNonNull(ACTIONS.get(both[0])).run(both[1]);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object failureOf(Callable<?> body) {
    try {
      body.call();
    } catch (Throwable expected) {
      return expected.toString();
    }
    throw new IllegalStateException("nothing was thrown");
  }

  private static CompletableFuture<String> never() {
    return new CompletableFuture<>();
  }

  private static CompletableFuture<?> failed(Object failure) {
    return CompletableFuture.failedFuture((Throwable) failure);
  }

  private static Flow.Publisher<Integer> numbers() {
    return Async.publisher(() -> IntStream.range(0, 5_000).boxed());
  }

  private static Object awaitPlain(Object shared) {
    Future<String> plain = new UncompletableFuture();
    return failureOf(() -> await(plain, SHORT));
  }

  private static Object interrupt(Object shared) {
    Thread.currentThread().interrupt();
    try {
      return failureOf(() -> await(never()));
    } finally {
      Thread.interrupted();
    }
  }

  private static Object waitForItself(Object shared) {
    CompletableFuture<CompletableFuture<?>> self = new CompletableFuture<>();
    CompletableFuture<?> body = Async.start(() -> await(self.get()));
    self.complete(body);
    return failureOf(() -> await(body));
  }

  private static Object waitInCallback(Object shared) {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletionStage<Object> dependent =
        source.thenApply(value -> failureOf(() -> await(never(), Duration.ofMillis(100))));
    source.complete("value");
    return await(dependent);
  }

  private static Object closeStream(Object shared) {
    try (Stream<Integer> stream = Async.stream(numbers())) {
      return stream.iterator().next();
    }
  }

  private static Object openStream(Object shared) {
    @SuppressWarnings("unchecked")
    Flow.Publisher<Integer> publisher = (Flow.Publisher<Integer>) shared;
    Stream<Integer> stream = Async.stream(publisher);
    return stream.iterator().next();
  }

  /** A future that is not a {@code CompletableFuture}. */
  private static final class UncompletableFuture implements Future<String> {

    private final CountDownLatch cancelled = new CountDownLatch(1);

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      cancelled.countDown();
      return true;
    }

    @Override
    public boolean isCancelled() {
      return cancelled.getCount() == 0;
    }

    @Override
    public boolean isDone() {
      return isCancelled();
    }

    @Override
    public String get() throws InterruptedException {
      cancelled.await();
      throw new CancellationException();
    }

    @Override
    public String get(long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
      if (!cancelled.await(timeout, unit)) {
        throw new TimeoutException();
      }
      throw new CancellationException();
    }
  }
}

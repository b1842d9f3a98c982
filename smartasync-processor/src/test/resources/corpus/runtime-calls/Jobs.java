package runtimecalls;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import io.smartasync.AsyncScope;
import io.smartasync.Completer;
import io.smartasync.Emitter;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** Calls of the runtime whose types a compiler has to infer. */
public class Jobs implements SmartJobs {

  final List<String> done = new ArrayList<>();

  private void plain() {
    done.add("plain");
  }

  private void throwing() throws IOException {
    done.add("throwing");
  }

  private void overloaded() {
    done.add("overloaded");
  }

  private void overloaded(String argument) {
    done.add(argument);
  }

  private boolean returning() {
    return done.add("returning");
  }

  @Override
  @SmartAsync
  public void withoutResult() throws IOException {
    Duration second = Duration.ofMinutes(1);
    // An expression of either kind, a block, and method references, also overloaded ones.
    await(Async.runAsync(() -> plain()));
    await(Async.runAsync(() -> returning()));
    await(Async.runAsync(() -> throwing(), second), IOException.class);
    await(
        Async.runAsync(
            () -> {
              plain();
              throwing();
            }));
    await(Async.runAsync(this::overloaded));
    await(Async.runAsync(this::throwing));
    await(Async.runAsync(this::returning));

    Async.runWithDeadline(second, () -> plain());
    Async.runWithDeadline(second, () -> throwing());
    Async.runWithDeadline(second, this::overloaded);
    Async.runWithDeadline(second, this::throwing);
    Async.runWithDeadline(
        second,
        () -> {
          throwing();
          plain();
        });
    Async.runBlockingAllowed(() -> plain());
    Async.runBlockingAllowed(this::throwing);
    Async.runCleanUp(() -> await(Async.runAsync(this::plain)));
    Async.runCleanUp(this::throwing);
  }

  @Override
  @SmartAsync
  public String failing(Exception failure) throws IOException, SQLException, TimeoutException {
    CompletableFuture<String> future = CompletableFuture.failedFuture(failure);
    CompletionStage<String> stage = future;
    Future<String> plain = future;
    Duration time = Duration.ofMinutes(1);
    for (int form = 0; form < 3; form++) {
      try {
        switch (form) {
          case 0 -> await(future, IOException.class, SQLException.class);
          case 1 -> await(stage, IOException.class, SQLException.class);
          default -> await(plain, IOException.class, SQLException.class);
        }
        throw new AssertionError("has not failed");
      } catch (IOException | SQLException | RuntimeException e) {
        assert e.equals(failure) || e.getCause().equals(failure);
      }
    }
    return switch (failure.getMessage()) {
      case "stage" ->
          await(stage, time, IOException.class, SQLException.class, TimeoutException.class);
      case "plain" ->
          await(plain, time, IOException.class, SQLException.class, TimeoutException.class);
      default -> await(future, IOException.class, SQLException.class, TimeoutException.class);
    };
  }

  private CompletableFuture<String> later(String value) {
    return CompletableFuture.supplyAsync(() -> value);
  }

  private CompletableFuture<String> later() {
    return later("nothing");
  }

  private void registration(Completer<String> completer) {
    completer.complete("registered");
  }

  private void emission(Emitter<Integer> emitter) {
    emitter.next(1);
    emitter.complete();
  }

  @Override
  @SmartAsync
  public String combined() throws IOException {
    String created = await(Async.create(completer -> completer.complete("created")));
    CompletableFuture<String> registered = Async.create(this::registration);
    CompletableFuture<String> failed =
        Async.create(
            completer -> {
              throw new IOException("not created");
            });
    try {
      await(failed, IOException.class);
      throw new AssertionError("has not failed");
    } catch (IOException e) {
      assert e.getMessage().equals("not created");
    }
    Flow.Publisher<Integer> publisher = Async.createPublisher(16, this::emission);
    int emitted = await(Async.single(publisher));
    try (AsyncScope scope = Async.scope()) {
      var body = scope.start(() -> "body");
      var block =
          scope.start(
              () -> {
                throwing();
                return 1;
              });
      var reference = scope.start(this::returning);
      var operation = scope.add(later("added"));
      CompletableFuture<CharSequence> wider = scope.add(later());
      await(scope.runAsync(this::throwing), IOException.class);
      return String.join(
          " ",
          created,
          await(registered),
          emitted + "",
          await(body),
          await(block) + "",
          await(reference) + "",
          await(operation),
          await(wider));
    }
  }
}

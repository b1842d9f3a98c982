package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The names of the threads on which bodies run. */
@Timeout(60)
class BodyNamesTest {

  private static String name() {
    return Thread.currentThread().getName();
  }

  @Test
  void aLambdaIsNamedAfterItsMethod() {
    assertThat(await(Async.start(() -> name())))
        .isEqualTo("BodyNamesTest.aLambdaIsNamedAfterItsMethod");
    assertThat(await(Async.start(BodyNamesTest::name)))
        .isEqualTo("BodyNamesTest.aLambdaIsNamedAfterItsMethod");
    CompletableFuture<String> inside = Async.start(() -> await(Async.start(() -> name())));
    assertThat(await(inside))
        .as("inside a lambda")
        .isEqualTo("BodyNamesTest.aLambdaIsNamedAfterItsMethod");
  }

  @Test
  void bodiesWithoutAResultAndBodiesOfScopesAreNamed() {
    CompletableFuture<String> run = new CompletableFuture<>();
    await(Async.runAsync(() -> run.complete(name())));
    assertThat(run.join()).isEqualTo("BodyNamesTest.bodiesWithoutAResultAndBodiesOfScopesAreNamed");
    try (AsyncScope scope = Async.scope()) {
      assertThat(await(scope.start(() -> name())))
          .isEqualTo("BodyNamesTest.bodiesWithoutAResultAndBodiesOfScopesAreNamed");
    }
  }

  @Test
  void aClassIsNamedItself() {
    assertThat(await(Async.start(new Task()))).isEqualTo("BodyNamesTest.Task");
    assertThat(
            await(
                Async.start(
                    new Callable<String>() {
                      @Override
                      public String call() {
                        return name();
                      }
                    })))
        .isEqualTo("BodyNamesTest.1");
    CompletableFuture<String> ofTheJdk = new CompletableFuture<>();
    Runnable work = () -> ofTheJdk.complete(name());
    await(Async.start(Executors.callable(work)));
    assertThat(ofTheJdk.join()).isEqualTo("Executors.RunnableAdapter");
  }

  private static final class Task implements Callable<String> {
    @Override
    public String call() {
      return name();
    }
  }

  private static final Callable<String> CONSTANT = () -> name();

  private static final class Helper {
    static CompletableFuture<String> start(Callable<String> body) {
      return Async.start(body);
    }
  }

  @Test
  void aLambdaThatIsStartedElsewhereIsNamedAfterTheMethodOfItsClassOnTheStack() {
    assertThat(await(Helper.start(CONSTANT)))
        .isEqualTo(
            "BodyNamesTest.aLambdaThatIsStartedElsewhereIsNamedAfterTheMethodOfItsClassOnTheStack");
    Callable<String> body = () -> name();
    CompletableFuture<String> elsewhere = new CompletableFuture<>();
    Thread.ofVirtual().start(new Elsewhere(body, elsewhere));
    assertThat(elsewhere.join()).isEqualTo("BodyNamesTest");
  }

  private record Elsewhere(Callable<String> body, CompletableFuture<String> result)
      implements Runnable {
    @Override
    public void run() {
      result.complete(await(Async.start(body)));
    }
  }
}

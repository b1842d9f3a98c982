package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The failures that {@code await} throws. */
@Timeout(60)
class AwaitFailureTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private static CompletableFuture<String> failed(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  @ParameterizedTest
  @EnumSource
  void anUncheckedExceptionArrivesAsTheSameInstance(AwaitForm form) {
    IllegalStateException failure = new IllegalStateException("mine");
    assertThatThrownBy(() -> form.await(failed(failure))).isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void anExceptionThatComesWhileTheCallerWaitsArrivesAsTheSameInstance(AwaitForm form)
      throws InterruptedException {
    CompletableFuture<String> future = new CompletableFuture<>();
    IllegalStateException failure = new IllegalStateException("mine");
    FutureTask<Throwable> caller =
        new FutureTask<>(() -> Threads.failureOf(() -> form.await(future)));
    Thread thread = Thread.ofVirtual().start(caller);
    Threads.untilAwaiting(thread);
    future.completeExceptionally(failure);
    thread.join();
    assertThat(caller.resultNow()).isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void anErrorArrivesAsTheSameInstance(AwaitForm form) {
    Error failure = new StackOverflowError("mine");
    assertThatThrownBy(() -> form.await(failed(failure))).isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void theWrappersOfFuturesAreRemoved(AwaitForm form) {
    IllegalStateException failure = new IllegalStateException("mine");
    Throwable carried =
        new CompletionException(
            new ExecutionException(new CompletionException(new ExecutionException(failure))));
    assertThatThrownBy(() -> form.await(failed(carried))).isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void aFailureThatPassedThroughDependentStagesArrivesAsTheSameInstance(AwaitForm form) {
    IllegalStateException failure = new IllegalStateException("mine");
    CompletableFuture<String> dependent =
        failed(failure).thenApply(String::trim).thenCompose(CompletableFuture::completedFuture);
    assertThatThrownBy(() -> form.await(dependent)).isSameAs(failure);
  }

  @Test
  void aWrapperWithoutACauseArrivesItself() {
    CompletionException failure = new CompletionException("carries nothing", null);
    assertThatThrownBy(() -> await(failed(failure))).isSameAs(failure);
  }

  @Test
  void theFailureOfAPlainFutureArrivesAsTheSameInstance() {
    IllegalStateException failure = new IllegalStateException("mine");
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      var future =
          executor.submit(
              () -> {
                throw failure;
              });
      assertThatThrownBy(() -> await(future)).isSameAs(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUndeclaredIOExceptionIsWrappedInAnUncheckedIOException(AwaitForm form) {
    IOException failure = new FileNotFoundException("gone");
    assertThatThrownBy(() -> form.await(failed(failure)))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .cause()
        .isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void anUndeclaredTimeoutIsWrappedInAnAsyncTimeoutException(AwaitForm form) {
    TimeoutException failure = new TimeoutException("the future's own");
    assertThatThrownBy(() -> form.await(failed(failure)))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage("the future's own")
        .cause()
        .isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void anyOtherUndeclaredCheckedExceptionIsWrappedInAnAsyncException(AwaitForm form) {
    ParseException failure = new ParseException("no number", 3);
    assertThatThrownBy(() -> form.await(failed(failure)))
        .isExactlyInstanceOf(AsyncException.class)
        .cause()
        .isSameAs(failure);
  }

  @Test
  void aDeclaredExceptionArrivesAsTheSameInstance() {
    ParseException failure = new ParseException("no number", 3);
    assertThatThrownBy(() -> await(failed(failure), ParseException.class)).isSameAs(failure);
    assertThatThrownBy(() -> await(failed(failure), LONG, ParseException.class)).isSameAs(failure);
  }

  @Test
  void aSubclassOfADeclaredExceptionArrivesAsTheSameInstance() {
    IOException failure = new FileNotFoundException("gone");
    assertThatThrownBy(() -> await(failed(new CompletionException(failure)), IOException.class))
        .isSameAs(failure);
    assertThatThrownBy(() -> await(failed(failure), Exception.class)).isSameAs(failure);
  }

  @Test
  void theCompilerInfersTheDeclaredException() {
    FileNotFoundException failure = new FileNotFoundException("gone");
    Throwable caught;
    try {
      caught = new AssertionError(await(failed(failure), FileNotFoundException.class));
    } catch (FileNotFoundException e) {
      caught = e;
    }
    assertThat(caught).isSameAs(failure);
  }

  @Test
  void anUndeclaredExceptionIsWrappedEvenIfAnotherOneIsDeclared() {
    IOException failure = new IOException("broken");
    assertThatThrownBy(() -> await(failed(failure), ParseException.class))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .cause()
        .isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void aFutureThatAnotherThreadCancelsThrowsACancellationException(AwaitForm form)
      throws InterruptedException {
    CompletableFuture<String> future = new CompletableFuture<>();
    FutureTask<Throwable> caller =
        new FutureTask<>(() -> Threads.failureOf(() -> form.await(future)));
    Thread thread = Thread.ofVirtual().start(caller);
    Threads.untilAwaiting(thread);
    future.cancel(true);
    thread.join();
    assertThat(caller.resultNow()).isInstanceOf(CancellationException.class);
  }

  @Test
  void aCancelledFutureTaskThrowsACancellationException() {
    FutureTask<String> task = new FutureTask<>(() -> "never");
    task.cancel(true);
    assertThatThrownBy(() -> await(task)).isInstanceOf(CancellationException.class);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "PLAIN_FUTURE_.+")
  void theCancellationArrivesAsTheSameInstanceWithItsOwnMessage(AwaitForm form) {
    CancellationException failure = new CancellationException("the user closed the window");
    assertThatThrownBy(() -> form.await(failed(failure))).isSameAs(failure);
    class Closed extends CancellationException {
      private static final long serialVersionUID = 1L;
    }
    Closed closed = new Closed();
    assertThatThrownBy(() -> form.await(failed(closed))).isSameAs(closed);
    assertThat(printed(closed)).contains("theCancellationArrivesAsTheSameInstance");
  }

  @Test
  void anExceptionOfTheOperationItselfIsThrownUnchanged() {
    IllegalStateException failure = new IllegalStateException("not even started");
    Supplier<CompletableFuture<String>> operation =
        () -> {
          throw failure;
        };
    assertThatThrownBy(() -> await(operation)).isSameAs(failure).hasNoSuppressedExceptions();
  }

  // The places of the waits.

  @ParameterizedTest
  @EnumSource
  void thePrintedTraceShowsWhereTheFailureOccurredAndWhereItWasAwaited(AwaitForm form)
      throws InterruptedException {
    CompletableFuture<String> future = new CompletableFuture<>();
    Thread failing = new Thread(() -> future.completeExceptionally(failureMadeElsewhere()));
    failing.start();
    failing.join();
    Throwable thrown = Threads.failureOf(() -> awaitedFromHere(form, future));
    assertThat(printed(thrown))
        .contains(".failureMadeElsewhere(")
        .contains("Suppressed: io.smartasync.AwaitSite: awaited on thread '")
        .contains(Thread.currentThread().getName())
        .contains(".awaitedFromHere(");
    assertThat(thrown.getSuppressed()[0].getStackTrace()[0].getClassName())
        .as("begins at the call, not inside the library")
        .startsWith(AwaitForm.class.getName());
  }

  private static IllegalStateException failureMadeElsewhere() {
    return new IllegalStateException("elsewhere");
  }

  private static String awaitedFromHere(AwaitForm form, CompletableFuture<String> future) {
    return form.await(future);
  }

  @Test
  void aWrappedExceptionShowsTheWaitInTheTraceOfItsWrapper() {
    IOException failure = new IOException("shared");
    Throwable thrown = Threads.failureOf(() -> awaitedFromHere(AwaitForm.FUTURE, failed(failure)));
    assertThat(printed(thrown)).contains(".awaitedFromHere(");
    assertThat(failure).as("the shared failure").hasNoSuppressedExceptions();
  }

  @Test
  void aPlaceIsAttachedOnlyOnce() {
    CompletableFuture<String> future = failed(new IllegalStateException("shared"));
    List<Throwable> thrown = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      thrown.add(Threads.failureOf(() -> await(future)));
    }
    assertThat(thrown.getLast().getSuppressed()).hasSize(1);
  }

  /** Asking a future for its value would put the failure into an exception with a stack trace. */
  @Test
  void aFutureThatFailedBeforeIsAskedForItsFailureInsteadOfItsValue() {
    class Counting extends CompletableFuture<String> {
      private int reads;

      @Override
      public String getNow(String otherwise) {
        reads++;
        return super.getNow(otherwise);
      }
    }
    assertThatThrownBy(() -> await(failed(new IllegalStateException("the first one"))))
        .isInstanceOf(IllegalStateException.class);
    Counting future = new Counting();
    IllegalStateException failure = new IllegalStateException("fresh");
    future.completeExceptionally(failure);
    assertThatThrownBy(() -> await(future)).isSameAs(failure);
    assertThat(future.reads).isZero();
    assertThat(failure.getSuppressed()).singleElement().extracting(Throwable::getCause).isNull();
  }

  @Test
  void differentPlacesAreAllAttached() {
    CompletableFuture<String> future = failed(new IllegalStateException("shared"));
    Throwable thrown = Threads.failureOf(() -> firstPlace(future));
    assertThatThrownBy(() -> secondPlace(future)).isSameAs(thrown);
    assertThat(printed(thrown)).contains(".firstPlace(").contains(".secondPlace(");
    assertThat(thrown.getSuppressed()).hasSize(2);
  }

  private static String firstPlace(CompletionStage<String> stage) {
    return await(stage);
  }

  private static String secondPlace(CompletionStage<String> stage) {
    return await(stage);
  }

  @Test
  void otherSuppressedExceptionsAreKept() {
    IllegalStateException failure = new IllegalStateException("shared");
    IOException onClose = new IOException("on close");
    failure.addSuppressed(onClose);
    assertThatThrownBy(() -> await(failed(failure))).isSameAs(failure);
    assertThat(failure.getSuppressed()).hasSize(2).startsWith(onClose);
  }

  @Test
  void aDeepStackIsTruncated() {
    CompletableFuture<String> future = failed(new IllegalStateException("deep"));
    Throwable thrown = Threads.failureOf(() -> deep(500, future));
    StackTraceElement[] place = thrown.getSuppressed()[0].getStackTrace();
    assertThat(place).hasSize(64);
    assertThat(place[0].getMethodName()).isEqualTo("deep");
  }

  private static String deep(int calls, CompletableFuture<String> future) {
    return calls == 0 ? await(future) : deep(calls - 1, future);
  }

  @Test
  void aFailureAwaitedAHundredThousandTimesFromManyPlacesAndThreadsDoesNotGrow()
      throws InterruptedException {
    IllegalStateException failure = new IllegalStateException("shared");
    CompletableFuture<String> future = failed(failure);
    int threads = 8;
    int each = 100_000 / threads;
    List<FutureTask<Integer>> callers = new ArrayList<>();
    List<Thread> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      FutureTask<Integer> caller = new FutureTask<>(() -> awaitFromPlaces(each, future, failure));
      callers.add(caller);
      running.add(
          (t % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual()).name("t" + t).start(caller));
    }
    for (Thread thread : running) {
      thread.join();
    }
    assertThat(callers).extracting(FutureTask::resultNow).containsOnly(each);
    assertThat(failure.getSuppressed())
        .hasSize(AwaitSite.MAX_SITES)
        .hasOnlyElementsOfType(AwaitSite.class);
    assertThat(
            Arrays.stream(failure.getSuppressed())
                .map(place -> List.of(place.getStackTrace()))
                .distinct())
        .as("different places")
        .hasSize(AwaitSite.MAX_SITES);
  }

  /**
   * Returns how many calls threw the failure. The depth of the recursion makes the places differ.
   */
  private static int awaitFromPlaces(
      int times, CompletableFuture<String> future, Throwable failure) {
    int seen = 0;
    for (int i = 0; i < times; i++) {
      try {
        String unexpected = deep(i % 20, future);
        throw new AssertionError(unexpected);
      } catch (IllegalStateException e) {
        seen += e.equals(failure) ? 1 : 0;
      }
    }
    return seen;
  }

  @Test
  void anExceptionWithSuppressionDisabledArrivesUnchanged() {
    class Lean extends RuntimeException {
      private static final long serialVersionUID = 1L;

      Lean() {
        super("lean", null, false, false);
      }
    }
    Lean failure = new Lean();
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> await(failed(failure)))
          .isSameAs(failure)
          .hasNoSuppressedExceptions();
    }
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}

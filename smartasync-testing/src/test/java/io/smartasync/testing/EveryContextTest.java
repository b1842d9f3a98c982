package io.smartasync.testing;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.smartasync.SmartAsync;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinWorkerThread;
import org.junit.jupiter.api.Test;

/** The threads of the contexts, and what makes a test fail. */
class EveryContextTest {

  static class Echo implements SmartEveryContextTest_Echo {

    @Override
    @SmartAsync
    public Thread threadOf(CompletableFuture<?> awaited) {
      var unused = await(awaited);
      return Thread.currentThread();
    }

    @Override
    @SmartAsync
    public String immediately() {
      return "never waits";
    }
  }

  private static final SmartEveryContextTest_Echo ECHO = new Echo();

  private static CompletableFuture<?> later() {
    return CompletableFuture.supplyAsync(() -> "later");
  }

  static class Threads {

    static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

    @EveryContext
    void test(Caller caller) {
      Thread test = Thread.currentThread();
      SEEN.add(caller.context() + " " + kind(test));
      Thread body = caller.calls(ECHO).threadOf(later());
      SEEN.add(body.equals(test) ? "the same" : kind(body));
    }

    private static String kind(Thread thread) {
      return thread.isVirtual()
          ? "virtual"
          : thread instanceof ForkJoinWorkerThread ? "worker" : "platform";
    }
  }

  @Test
  void runsOnEachKindOfThreadAndThroughTheTwin() {
    SampleRun run = SampleRun.of(Threads.class);

    assertThat(run.failures().keySet())
        .containsExactly(
            "on a platform thread",
            "on a virtual thread",
            "on a fork-join worker",
            "through the asynchronous twin",
            "refused on an event loop");
    assertThat(run.failures().values()).containsOnlyNulls();
    assertThat(Threads.SEEN)
        .containsExactly(
            "PLATFORM_THREAD platform",
            "the same",
            "VIRTUAL_THREAD virtual",
            "the same",
            "FORK_JOIN_WORKER worker",
            "the same",
            "ASYNCHRONOUS_TWIN platform",
            "virtual",
            "EVENT_LOOP platform");
  }

  @EveryContext(except = CallContext.EVENT_LOOP)
  @Retention(RetentionPolicy.RUNTIME)
  @interface EveryWaitingContext {}

  static class Chosen {

    @EveryContext({CallContext.VIRTUAL_THREAD, CallContext.EVENT_LOOP})
    void two() {
      var unused = ECHO.threadOf(later());
    }

    @EveryWaitingContext
    void byAnAnnotationOfTheProgram(Caller caller) {
      assertThat(caller.calls(ECHO).immediately()).isEqualTo("never waits");
    }
  }

  @Test
  void contextsAreChosenOrLeftOut() {
    SampleRun run = SampleRun.of(Chosen.class);

    assertThat(run.failures().values()).containsOnlyNulls();
    assertThat(run.failures().keySet())
        .containsExactlyInAnyOrder(
            "on a virtual thread",
            "refused on an event loop",
            "on a platform thread",
            "on a fork-join worker",
            "through the asynchronous twin");
  }

  static class NotRefused {

    @EveryContext(CallContext.EVENT_LOOP)
    void test(Caller caller) {
      assertThat(caller.calls(ECHO).immediately()).isEqualTo("never waits");
    }
  }

  static class FailsBeforeItIsRefused {

    @EveryContext(CallContext.EVENT_LOOP)
    void test() {
      throw new IllegalStateException("too early");
    }
  }

  static class NoTwin {

    @EveryContext(CallContext.ASYNCHRONOUS_TWIN)
    void test() {
      var unused = ECHO.threadOf(later());
    }
  }

  static class Fails {

    @EveryContext(CallContext.FORK_JOIN_WORKER)
    void test() {
      throw new IllegalStateException("wrong");
    }
  }

  static class OfAClass {

    @EveryContext(CallContext.VIRTUAL_THREAD)
    void test(Caller caller) {
      caller.calls(new Echo()).threadOf(later());
    }
  }

  static class Nothing {

    @EveryContext(value = CallContext.EVENT_LOOP, except = CallContext.EVENT_LOOP)
    void test() {}
  }

  @Test
  void aTestThatProvesNothingFails() {
    assertThat(SampleRun.of(NotRefused.class).onlyFailure())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No call was refused on an event loop");
    assertThat(SampleRun.of(FailsBeforeItIsRefused.class).onlyFailure())
        .hasMessageContaining("No call was refused on an event loop")
        .hasRootCauseMessage("too early");
    assertThat(SampleRun.of(NoTwin.class).onlyFailure())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Declare a parameter 'Caller caller'");
    assertThat(SampleRun.of(Nothing.class).onlyFailure())
        .hasMessageContaining("leaves out every context");
  }

  @Test
  void aFailureOfTheTestArrivesAsItself() {
    assertThat(SampleRun.of(Fails.class).onlyFailure())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("wrong");
  }

  @Test
  void aVariableOfTheClassIsRejectedWithTheRemedy() {
    assertThat(SampleRun.of(OfAClass.class).onlyFailure())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EveryContextTest$Echo")
        .hasMessageContaining("Declare the variable with the type of the interface");
  }

  @Test
  void aMockThatDoesNotCallItsTwinsIsNamed() {
    Caller caller = new Caller(CallContext.ASYNCHRONOUS_TWIN);
    SmartEveryContextTest_Echo mock = mock(SmartEveryContextTest_Echo.class, call -> null);

    assertThatThrownBy(() -> caller.calls(mock).immediately())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("CALLS_REAL_METHODS");
  }
}

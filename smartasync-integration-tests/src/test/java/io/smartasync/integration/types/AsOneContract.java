package io.smartasync.integration.types;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the twin of a direct-style method does, whichever library's type its author chose. */
@Timeout(120)
abstract class AsOneContract {

  /**
   * Subscribes to an asynchronous value.
   *
   * <p>Each call is a subscriber of its own.
   */
  interface Value extends Supplier<Subscriber> {}

  /**
   * A subscriber to an asynchronous value.
   *
   * @param result what the value turns out to be: null where there is none
   * @param cancel ends the subscription
   */
  record Subscriber(CompletableFuture<? extends @Nullable Object> result, Runnable cancel) {

    @Nullable Object await() throws Exception {
      return result.get(100, TimeUnit.SECONDS);
    }

    /** With what the value fails. */
    Throwable awaitFailure() {
      Throwable thrown = catchThrowable(this::await);
      assertThat(thrown).isInstanceOf(ExecutionException.class).cause().isNotNull();
      return requireNonNull(thrown.getCause());
    }
  }

  /** What the author wrote: bodies that tell what happens to them. */
  static class Body {

    final Signals signals;

    Body(Signals signals) {
      this.signals = signals;
    }

    String run() {
      signals.start();
      return Thread.currentThread().isVirtual() ? "virtual" : "platform";
    }

    String fail(Throwable failure) throws Exception {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }

  /**
   * The asynchronous doors.
   *
   * @param value tells of each run and has the kind of its thread for its value
   * @param nothing tells of each run and has no value
   * @param fail fails
   * @param endless works until it is interrupted
   * @param limited the same, with a limit of its time
   */
  record Twins(
      Supplier<Value> value,
      Supplier<Value> nothing,
      Function<Throwable, Value> fail,
      Supplier<Value> endless,
      Supplier<Value> limited) {}

  abstract Twins twins(Via via, Signals signals);

  /** Whether the body runs for each subscriber, or else once, from the call of the twin on. */
  abstract boolean runsForEachSubscriber();

  @ParameterizedTest
  @EnumSource
  void runsTheBodyOnAVirtualThread(Via via) throws Exception {
    Signals signals = new Signals();
    Value value = twins(via, signals).value().get();
    if (runsForEachSubscriber()) {
      assertThat(signals.starts()).isZero();
    } else {
      signals.awaitStart();
    }
    assertThat(value.get().await()).isEqualTo("virtual");
    assertThat(value.get().await()).isEqualTo("virtual");
    assertThat(signals.starts()).isEqualTo(runsForEachSubscriber() ? 2 : 1);
  }

  @ParameterizedTest
  @EnumSource
  void aMethodThatReturnsNothingHasNoValue(Via via) throws Exception {
    Signals signals = new Signals();
    assertThat(twins(via, signals).nothing().get().get().await()).isNull();
    assertThat(signals.starts()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aFailureArrivesAsItself(Via via) throws Exception {
    for (Throwable failure :
        new Throwable[] {
          new IllegalStateException("unchecked"),
          new InstantiationException("checked"),
          new AssertionError("error")
        }) {
      Value value = twins(via, new Signals()).fail().apply(failure);
      assertThat(value.get().awaitFailure()).isSameAs(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theEndOfItsTimeInterruptsTheBody(Via via) throws Exception {
    Signals signals = new Signals();
    Subscriber subscriber = twins(via, signals).limited().get().get();
    assertThat(subscriber.awaitFailure()).isExactlyInstanceOf(TimeoutException.class);
    // On a machine that is very busy the time may be over before the body begins.
    if (signals.starts() > 0) {
      signals.awaitCancellation();
    }
  }

  /** A type that nobody can cancel has another test of this. */
  @Test
  void cancellingInterruptsTheBody() throws Exception {
    Signals signals = new Signals();
    Subscriber subscriber = twins(Via.OBJECT, signals).endless().get().get();
    signals.awaitStart();
    subscriber.cancel().run();
    signals.awaitCancellation();
  }
}

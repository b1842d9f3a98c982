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

/**
 * The behaviour of the twin of a direct-style method, for every library's type its author may
 * choose.
 */
@Timeout(120)
abstract class AsOneContract {

  /**
   * An asynchronous value.
   *
   * <p>Each call of {@link #get} adds a new subscriber.
   */
  interface Value extends Supplier<Subscriber> {}

  /**
   * A subscriber to an asynchronous value.
   *
   * @param result completes with the value, or with null if there is none
   * @param cancel ends the subscription
   */
  record Subscriber(CompletableFuture<? extends @Nullable Object> result, Runnable cancel) {

    @Nullable Object await() throws Exception {
      return result.get(100, TimeUnit.SECONDS);
    }

    /** Returns the failure of the value. */
    Throwable awaitFailure() {
      Throwable thrown = catchThrowable(this::await);
      assertThat(thrown).isInstanceOf(ExecutionException.class).cause().isNotNull();
      return requireNonNull(thrown.getCause());
    }
  }

  /** The author's code: bodies that report what happens to them. */
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
   * The asynchronous methods.
   *
   * @param value reports each run and returns the kind of its thread
   * @param nothing reports each run and returns no value
   * @param fail fails
   * @param endless works until it is interrupted
   * @param limited works until it is interrupted, with a timeout
   */
  record Twins(
      Supplier<Value> value,
      Supplier<Value> nothing,
      Function<Throwable, Value> fail,
      Supplier<Value> endless,
      Supplier<Value> limited) {}

  abstract Twins twins(CallStyle style, Signals signals);

  /**
   * Returns whether the body runs once for each subscriber rather than once for each call of the
   * twin.
   */
  abstract boolean runsForEachSubscriber();

  @ParameterizedTest
  @EnumSource
  void runsTheBodyOnAVirtualThread(CallStyle style) throws Exception {
    Signals signals = new Signals();
    Value value = twins(style, signals).value().get();
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
  void aMethodThatReturnsNothingHasNoValue(CallStyle style) throws Exception {
    Signals signals = new Signals();
    assertThat(twins(style, signals).nothing().get().get().await()).isNull();
    assertThat(signals.starts()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aFailureArrivesAsItself(CallStyle style) throws Exception {
    for (Throwable failure :
        new Throwable[] {
          new IllegalStateException("unchecked"),
          new InstantiationException("checked"),
          new AssertionError("error")
        }) {
      Value value = twins(style, new Signals()).fail().apply(failure);
      assertThat(value.get().awaitFailure()).isSameAs(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTimeoutInterruptsTheBody(CallStyle style) throws Exception {
    Signals signals = new Signals();
    Subscriber subscriber = twins(style, signals).limited().get().get();
    assertThat(subscriber.awaitFailure()).isExactlyInstanceOf(TimeoutException.class);
    // On a very busy machine the timeout may expire before the body begins.
    if (signals.starts() > 0) {
      signals.awaitCancellation();
    }
  }

  /** Overridden by types that cannot be cancelled. */
  @Test
  void cancellingInterruptsTheBody() throws Exception {
    Signals signals = new Signals();
    Subscriber subscriber = twins(CallStyle.OBJECT, signals).endless().get().get();
    signals.awaitStart();
    subscriber.cancel().run();
    signals.awaitCancellation();
  }
}

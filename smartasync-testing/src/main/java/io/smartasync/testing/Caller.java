package io.smartasync.testing;

import io.smartasync.Async;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.CallableOp;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of a test as its {@link CallContext} says. A test gets one as a parameter of an
 * {@link EveryContext} method.
 *
 * <p>The methods wait on the calling thread, as the synchronous method of the operation does, and
 * throw what it throws.
 *
 * @since 0.1.0
 */
public final class Caller {

  private final CallContext context;
  private volatile boolean hasCalledTwin;
  private volatile boolean isRefused;

  Caller(CallContext context) {
    this.context = context;
  }

  /** Returns the context of this run of the test. */
  public CallContext context() {
    return context;
  }

  /**
   * Returns an object with the same methods, through which the test calls: {@code
   * caller.calls(users).find(1)}.
   *
   * <p>It passes each call on to the given object, which may be of any class: a wrapper, an object
   * that implements the generated interface, a bean behind a proxy, or a mock. In the context
   * {@link CallContext#ASYNCHRONOUS_TWIN}, a call of a synchronous method calls the asynchronous
   * method of the same operation instead and waits for its result. The asynchronous method must
   * return a future, a completion stage or a {@code Flow.Publisher}; for other types, use {@link
   * #calls(CallableOp, Supplier)}.
   *
   * @param target an object, in an expression whose type is the generated interface
   * @param type to be left out: it shows the type of the expression
   * @throws IllegalArgumentException if the type of the expression is not an interface with
   *     generated twins
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only the type of the array is read
  public final <T> T calls(T target, T... type) {
    Objects.requireNonNull(target, "target");
    @SuppressWarnings("unchecked") // an array of T
    Class<T> face = (Class<T>) type.getClass().getComponentType();
    return TwinCalls.of(this, face, target);
  }

  /**
   * Calls an operation: synchronously, or in the context {@link CallContext#ASYNCHRONOUS_TWIN}
   * asynchronously. For operations that are no methods of a generated interface, such as static
   * methods and facades, and for asynchronous types of other libraries: {@code caller.calls(() ->
   * users.findBlocking(1), () -> users.find(1).toFuture())}.
   *
   * @param synchronous the synchronous call
   * @param asynchronous the asynchronous call of the same operation
   * @return the result
   * @throws X if the call fails with it. The failure of an asynchronous call is thrown as it is
   */
  public <T extends @Nullable Object, X extends Throwable> T calls(
      CallableOp<? extends T, X> synchronous,
      Supplier<? extends CompletionStage<? extends T>> asynchronous)
      throws X {
    Objects.requireNonNull(synchronous, "synchronous");
    Objects.requireNonNull(asynchronous, "asynchronous");
    if (context == CallContext.ASYNCHRONOUS_TWIN) {
      twinCalled();
      return Caller.<T, RuntimeException>awaitUnchecked(asynchronous.get());
    }
    return observed(synchronous);
  }

  /** Waits for a stage, and throws its failure as it is, although it may be a checked one. */
  @SuppressWarnings("unchecked") // the compiler believes that X is unchecked
  static <T extends @Nullable Object, X extends Throwable> T awaitUnchecked(
      CompletionStage<? extends T> stage) throws X {
    return Async.await((CompletionStage<T>) stage, (Class<X>) Exception.class);
  }

  /** Makes a call and records whether it was refused. */
  <T extends @Nullable Object, X extends Throwable> T observed(CallableOp<? extends T, X> call)
      throws X {
    try {
      return call.call();
    } catch (BlockingNotAllowedException e) {
      isRefused = true;
      throw e;
    }
  }

  /** Records that an operation is called through its twin. */
  void twinCalled() {
    hasCalledTwin = true;
  }

  boolean hasCalledTwin() {
    return hasCalledTwin;
  }

  boolean isRefused() {
    return isRefused;
  }
}

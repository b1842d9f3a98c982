package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.function.Function;

/**
 * Makes a value of an asynchronous type from work to be started.
 *
 * @param lifetime when the work runs
 * @param expression makes the expression of the value
 */
public record AsyncFactory(Lifetime lifetime, Function<Work, CodeBlock> expression) {

  /** When the work behind an asynchronous value runs. */
  public enum Lifetime {
    /** The call of the method starts the work; cancelling the value interrupts it. */
    FROM_CALL,
    /** The call of the method starts the work; the value cannot be cancelled. */
    FROM_CALL_UNCANCELLABLE,
    /** Each subscription starts the work; cancelling the subscription interrupts it. */
    PER_SUBSCRIBER
  }

  /** Returns a factory that starts the work and passes its future to a static method. */
  public static AsyncFactory passingFuture(ClassName type, String method) {
    return fromCall(source -> source.in("$L." + method + "($L)", type));
  }

  /** Returns a factory that passes a supplier, which starts the work, to a static method. */
  public static AsyncFactory supplying(ClassName type, String method) {
    return perSubscriber(source -> source.in("$L." + method + "(() -> $L)", type));
  }

  /** Returns a factory that passes a publisher to a static method. */
  public static AsyncFactory passingPublisher(ClassName type, String method) {
    return perSubscriber(source -> source.in("$L." + method + "($L)", type));
  }

  static AsyncFactory fromCall(Function<Work, CodeBlock> expression) {
    return new AsyncFactory(Lifetime.FROM_CALL, expression);
  }

  static AsyncFactory fromCallUncancellable(Function<Work, CodeBlock> expression) {
    return new AsyncFactory(Lifetime.FROM_CALL_UNCANCELLABLE, expression);
  }

  static AsyncFactory perSubscriber(Function<Work, CodeBlock> expression) {
    return new AsyncFactory(Lifetime.PER_SUBSCRIBER, expression);
  }
}

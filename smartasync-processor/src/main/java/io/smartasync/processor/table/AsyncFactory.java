package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.function.Function;

/**
 * How a value of an asynchronous type is made from work to be started.
 *
 * @param lifetime when the work runs
 * @param expression makes the expression
 */
public record AsyncFactory(Lifetime lifetime, Function<Work, CodeBlock> expression) {

  /** When the work runs behind an asynchronous value. */
  public enum Lifetime {
    /** From the call of the method on; cancelling the value ends it. */
    AT_ONCE,
    /** From the call of the method on, to its end: the value cannot be cancelled. */
    AT_ONCE_TO_THE_END,
    /** For each subscriber, until that cancels. */
    PER_SUBSCRIBER
  }

  /** Starts the work and passes its future to a static method. */
  public static AsyncFactory passingFuture(ClassName type, String method) {
    return atOnce(source -> source.in("$L." + method + "($L)", type));
  }

  /** Passes a static method what starts the work and supplies its future. */
  public static AsyncFactory supplying(ClassName type, String method) {
    return perSubscriber(source -> source.in("$L." + method + "(() -> $L)", type));
  }

  /** Passes a publisher to a static method. */
  public static AsyncFactory passingPublisher(ClassName type, String method) {
    return perSubscriber(source -> source.in("$L." + method + "($L)", type));
  }

  static AsyncFactory atOnce(Function<Work, CodeBlock> expression) {
    return new AsyncFactory(Lifetime.AT_ONCE, expression);
  }

  static AsyncFactory atOnceToTheEnd(Function<Work, CodeBlock> expression) {
    return new AsyncFactory(Lifetime.AT_ONCE_TO_THE_END, expression);
  }

  static AsyncFactory perSubscriber(Function<Work, CodeBlock> expression) {
    return new AsyncFactory(Lifetime.PER_SUBSCRIBER, expression);
  }
}

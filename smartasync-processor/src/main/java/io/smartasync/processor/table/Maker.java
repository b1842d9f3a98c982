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
public record Maker(Lifetime lifetime, Function<Source, CodeBlock> expression) {

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
  public static Maker passingFuture(ClassName type, String method) {
    return atOnce(source -> source.in("$L." + method + "($L)", type));
  }

  /** Passes a static method what starts the work and supplies its future. */
  public static Maker supplying(ClassName type, String method) {
    return perSubscriber(source -> source.in("$L." + method + "(() -> $L)", type));
  }

  /** Passes a publisher to a static method. */
  public static Maker passingPublisher(ClassName type, String method) {
    return perSubscriber(source -> source.in("$L." + method + "($L)", type));
  }

  static Maker atOnce(Function<Source, CodeBlock> expression) {
    return new Maker(Lifetime.AT_ONCE, expression);
  }

  static Maker atOnceToTheEnd(Function<Source, CodeBlock> expression) {
    return new Maker(Lifetime.AT_ONCE_TO_THE_END, expression);
  }

  static Maker perSubscriber(Function<Source, CodeBlock> expression) {
    return new Maker(Lifetime.PER_SUBSCRIBER, expression);
  }
}

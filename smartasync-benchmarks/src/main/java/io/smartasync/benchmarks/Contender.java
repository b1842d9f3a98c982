package io.smartasync.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a benchmark as the report names it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Contender {

  /** The name, in Markdown. */
  String value();

  /** What it is to the measurement. */
  Role role() default Role.PEER;

  /** What a contender is to a measurement. */
  enum Role {
    /** What goals are about. */
    SMART_ASYNC,

    /** What the goal of the measurement compares SmartAsync with. */
    YARDSTICK,

    /** Any other way. */
    PEER
  }
}

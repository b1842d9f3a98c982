package io.smartasync.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a benchmark for the report. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Contender {

  /** The name, in Markdown. */
  String value();

  /** The role in the measurement. */
  Role role() default Role.PEER;

  /** The role of a contender in a measurement. */
  enum Role {
    /** The subject of the goals. */
    SMART_ASYNC,

    /** The contender with which the goal of the measurement compares SmartAsync. */
    YARDSTICK,

    /** Any other contender. */
    PEER
  }
}

package io.smartasync.processor.table;

import javax.lang.model.type.TypeMirror;

/** Where the type of the value of an asynchronous type comes from. */
public sealed interface ValueType {

  /** The only or first type argument. */
  ValueType ARGUMENT = new Argument(0);

  /** No value: only completion. */
  ValueType NOTHING = new Nothing();

  /**
   * A type argument.
   *
   * @param index the index of the type argument, from 0
   */
  record Argument(int index) implements ValueType {}

  /** No value: only completion. */
  record Nothing() implements ValueType {}

  /** One type for all values. */
  record Always(TypeMirror type) implements ValueType {}
}

package io.smartasync.processor.table;

import javax.lang.model.type.TypeMirror;

/** What a value of an asynchronous type holds. */
public sealed interface ValueType {

  /** What the only or the first type argument says. */
  ValueType ARGUMENT = new Argument(0);

  /** Nothing: it is done, or not. */
  ValueType NOTHING = new Nothing();

  /**
   * What a type argument says.
   *
   * @param index which of the type arguments, counted from 0
   */
  record Argument(int index) implements ValueType {}

  /** Nothing: it is done, or not. */
  record Nothing() implements ValueType {}

  /** The same for all values of the type. */
  record Always(TypeMirror type) implements ValueType {}
}

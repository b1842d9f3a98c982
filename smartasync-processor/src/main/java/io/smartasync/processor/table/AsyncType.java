package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** A row of the table: an asynchronous type, how it is waited for, and how it is made. */
public sealed interface AsyncType {

  /** The class or interface. */
  ClassName name();

  /** What a value of it holds. */
  ValueType valueType();

  /**
   * How one is made from work to be started, or empty where none is made: the twin of a method
   * cannot be of that type.
   */
  Optional<AsyncFactory> factory();

  /** The name without the package. */
  default String simpleName() {
    return String.join(".", name().simpleNames());
  }

  /** The type as the twin of a method returns it. */
  default TypeName of(TypeName value) {
    return valueType() instanceof ValueType.Argument
        ? ParameterizedTypeName.get(name(), value)
        : name();
  }

  /**
   * A type that holds one value, or none.
   *
   * @param toAwaitable makes what {@code Async.await} takes, whose result is null where there is no
   *     value
   * @param toAwaitableOfValue the same, but failing where there is no value; empty where the type
   *     does not tell no value from null
   * @param isNullAbsent whether a null that {@code toAwaitable} makes stands for no value, and
   *     there is nothing that fails in its place
   * @param canHoldNull whether one can hold null
   * @param canBeEmpty whether one can be made that has no value
   * @param isCancellable whether cancelling what is waited for reaches the operation
   */
  record OfOne(
      ClassName name,
      ValueType valueType,
      Conversion toAwaitable,
      Optional<Conversion> toAwaitableOfValue,
      boolean isNullAbsent,
      boolean canHoldNull,
      boolean canBeEmpty,
      boolean isCancellable,
      Optional<AsyncFactory> factory)
      implements AsyncType {

    static OfOne of(ClassName name, Conversion toAwaitable) {
      return new OfOne(
          name,
          ValueType.ARGUMENT,
          toAwaitable,
          Optional.empty(),
          false,
          true,
          true,
          true,
          Optional.empty());
    }

    OfOne failingIfEmpty(Conversion conversion) {
      return new OfOne(
          name,
          valueType,
          toAwaitable,
          Optional.of(conversion),
          false,
          false,
          true,
          isCancellable,
          factory);
    }

    OfOne emptyIfNull() {
      return new OfOne(
          name,
          valueType,
          toAwaitable,
          toAwaitableOfValue,
          true,
          true,
          true,
          isCancellable,
          factory);
    }

    OfOne neverEmpty() {
      return new OfOne(
          name,
          valueType,
          toAwaitable,
          toAwaitableOfValue,
          false,
          false,
          false,
          isCancellable,
          factory);
    }

    OfOne withoutValue() {
      return new OfOne(
          name,
          ValueType.NOTHING,
          toAwaitable,
          toAwaitableOfValue,
          isNullAbsent,
          canHoldNull,
          canBeEmpty,
          isCancellable,
          factory);
    }

    OfOne notCancellable() {
      return new OfOne(
          name,
          valueType,
          toAwaitable,
          toAwaitableOfValue,
          isNullAbsent,
          canHoldNull,
          canBeEmpty,
          false,
          factory);
    }

    OfOne withFactory(AsyncFactory newFactory) {
      return new OfOne(
          name,
          valueType,
          toAwaitable,
          toAwaitableOfValue,
          isNullAbsent,
          canHoldNull,
          canBeEmpty,
          isCancellable,
          Optional.of(newFactory));
    }
  }

  /**
   * A type that holds any number of values.
   *
   * @param toPublisher makes a {@code Flow.Publisher} of it
   */
  record OfMany(
      ClassName name, ValueType valueType, Conversion toPublisher, Optional<AsyncFactory> factory)
      implements AsyncType {

    static OfMany of(ClassName name, Conversion toPublisher) {
      return new OfMany(name, ValueType.ARGUMENT, toPublisher, Optional.empty());
    }

    OfMany withFactory(AsyncFactory newFactory) {
      return new OfMany(name, valueType, toPublisher, Optional.of(newFactory));
    }
  }
}

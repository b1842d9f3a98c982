package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** A row of the table: an asynchronous type, how to wait for its values, and how to make them. */
public sealed interface AsyncType {

  /** Returns the name of the class or interface. */
  ClassName name();

  /** Returns where the type of its value comes from. */
  ValueType valueType();

  /**
   * Returns how to make a value of the type from work to be started, or empty if no twin can return
   * the type.
   */
  Optional<AsyncFactory> factory();

  /**
   * Returns the class of the conversion, if it is in another library than the type. The row applies
   * only if that library is present.
   */
  Optional<ClassName> needed();

  /** Returns the name without the package. */
  default String simpleName() {
    return String.join(".", name().simpleNames());
  }

  /**
   * Returns the type as the twin of a method returns it.
   *
   * @param name the class or interface, as the generated file names it
   */
  default TypeName of(ClassName name, TypeName value) {
    return valueType() instanceof ValueType.Argument
        ? ParameterizedTypeName.get(name, value)
        : name;
  }

  /**
   * A type that holds at most one value.
   *
   * @param toAwaitable makes what {@code Async.await} accepts; the result is null if there is no
   *     value
   * @param toAwaitableOfValue makes the same, but its result fails if there is no value; empty if
   *     the type does not distinguish no value from null
   * @param isNullAbsent whether null means that there is no value, for a type without {@code
   *     toAwaitableOfValue}
   * @param canHoldNull whether the type can hold null
   * @param canBeEmpty whether a value can be made that is empty
   * @param isCancellable whether cancelling the awaited future cancels the operation
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
      Optional<AsyncFactory> factory,
      Optional<ClassName> needed)
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
          Optional.empty(),
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
          factory,
          needed);
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
          factory,
          needed);
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
          factory,
          needed);
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
          factory,
          needed);
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
          factory,
          needed);
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
          Optional.of(newFactory),
          needed);
    }

    OfOne needing(ClassName type) {
      return new OfOne(
          name,
          valueType,
          toAwaitable,
          toAwaitableOfValue,
          isNullAbsent,
          canHoldNull,
          canBeEmpty,
          isCancellable,
          factory,
          Optional.of(type));
    }
  }

  /**
   * A type that holds any number of values.
   *
   * @param toPublisher makes a {@code Flow.Publisher} of it
   */
  record OfMany(
      ClassName name,
      ValueType valueType,
      Conversion toPublisher,
      Optional<AsyncFactory> factory,
      Optional<ClassName> needed)
      implements AsyncType {

    static OfMany of(ClassName name, Conversion toPublisher) {
      return new OfMany(name, ValueType.ARGUMENT, toPublisher, Optional.empty(), Optional.empty());
    }

    OfMany ofArgument(int index) {
      return new OfMany(name, new ValueType.Argument(index), toPublisher, factory, needed);
    }

    OfMany withFactory(AsyncFactory newFactory) {
      return new OfMany(name, valueType, toPublisher, Optional.of(newFactory), needed);
    }

    OfMany needing(ClassName type) {
      return new OfMany(name, valueType, toPublisher, factory, Optional.of(type));
    }
  }
}

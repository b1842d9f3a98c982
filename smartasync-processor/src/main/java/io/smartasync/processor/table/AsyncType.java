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
  Held held();

  /**
   * How one is made from work to be started, or empty where none is made: the twin of a method
   * cannot be of that type.
   */
  Optional<Maker> maker();

  /** The name without the package. */
  default String simpleName() {
    return String.join(".", name().simpleNames());
  }

  /** The type as the twin of a method returns it. */
  default TypeName of(TypeName value) {
    return held() instanceof Held.Argument ? ParameterizedTypeName.get(name(), value) : name();
  }

  /**
   * A type that holds one value, or none.
   *
   * @param toAwaitable makes what {@code Async.await} takes, whose result is null where there is no
   *     value
   * @param toAwaitableOfValue the same, but failing where there is no value; empty where the type
   *     does not tell no value from null
   * @param isNullAbsence whether a null that {@code toAwaitable} makes stands for no value, and
   *     there is nothing that fails in its place
   * @param holdsNull whether one can hold null
   * @param canBeEmpty whether one can be made that has no value
   * @param isCancellable whether cancelling what is waited for reaches the operation
   */
  record OfOne(
      ClassName name,
      Held held,
      Conversion toAwaitable,
      Optional<Conversion> toAwaitableOfValue,
      boolean isNullAbsence,
      boolean holdsNull,
      boolean canBeEmpty,
      boolean isCancellable,
      Optional<Maker> maker)
      implements AsyncType {

    static OfOne of(ClassName name, Conversion toAwaitable) {
      return new OfOne(
          name,
          Held.ARGUMENT,
          toAwaitable,
          Optional.empty(),
          false,
          true,
          true,
          true,
          Optional.empty());
    }

    OfOne failingWhereEmpty(Conversion conversion) {
      return new OfOne(
          name,
          held,
          toAwaitable,
          Optional.of(conversion),
          false,
          false,
          true,
          isCancellable,
          maker);
    }

    OfOne emptyWhereNull() {
      return new OfOne(
          name, held, toAwaitable, toAwaitableOfValue, true, true, true, isCancellable, maker);
    }

    OfOne neverEmpty() {
      return new OfOne(
          name, held, toAwaitable, toAwaitableOfValue, false, false, false, isCancellable, maker);
    }

    OfOne holdingNothing() {
      return new OfOne(
          name,
          Held.NOTHING,
          toAwaitable,
          toAwaitableOfValue,
          isNullAbsence,
          holdsNull,
          canBeEmpty,
          isCancellable,
          maker);
    }

    OfOne notCancellable() {
      return new OfOne(
          name,
          held,
          toAwaitable,
          toAwaitableOfValue,
          isNullAbsence,
          holdsNull,
          canBeEmpty,
          false,
          maker);
    }

    OfOne madeBy(Maker newMaker) {
      return new OfOne(
          name,
          held,
          toAwaitable,
          toAwaitableOfValue,
          isNullAbsence,
          holdsNull,
          canBeEmpty,
          isCancellable,
          Optional.of(newMaker));
    }
  }

  /**
   * A type that holds any number of values.
   *
   * @param toPublisher makes a {@code Flow.Publisher} of it
   */
  record OfMany(ClassName name, Held held, Conversion toPublisher, Optional<Maker> maker)
      implements AsyncType {

    static OfMany of(ClassName name, Conversion toPublisher) {
      return new OfMany(name, Held.ARGUMENT, toPublisher, Optional.empty());
    }

    OfMany madeBy(Maker newMaker) {
      return new OfMany(name, held, toPublisher, Optional.of(newMaker));
    }
  }
}

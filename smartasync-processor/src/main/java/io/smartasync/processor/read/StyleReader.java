package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.NullableMarks;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.model.Style.Absence;
import io.smartasync.processor.model.ThrownTypes;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.AsyncTypeTable;
import io.smartasync.processor.table.Conversion;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Determines the style of an operation from what its method returns and from its annotation. */
final class StyleReader {

  private static final String STREAM = "java.util.stream.Stream";
  private static final ClassName ASYNC = ClassName.get("io.smartasync", "Async");

  private final AsyncTypes asyncTypes;
  private final RepairedTypes repairedTypes;

  StyleReader(AsyncTypes asyncTypes, RepairedTypes repairedTypes) {
    this.asyncTypes = asyncTypes;
    this.repairedTypes = repairedTypes;
  }

  /** Returns the style of a method. */
  Style styleOf(ExecutableElement method, Settings settings) {
    return styleOf(method, method.getReturnType(), settings);
  }

  /**
   * Returns the style of a method.
   *
   * @param declared the return type of the method, as a member of a type that inherits it
   */
  Style styleOf(ExecutableElement method, TypeMirror declared, Settings settings) {
    TypeMirror returned = repairedTypes.of(declared);
    Optional<AsyncType> row = asyncTypes.rowOf(returned);
    if (row.isEmpty()) {
      return asyncTypes.isSubtypeOf(returned, STREAM)
          ? new Style.DirectStream(
              asyncTypes.argument(returned, STREAM),
              throwsAnything(method),
              settings.as().orElse(null) instanceof AsyncType.OfMany as
                  ? as
                  : AsyncTypeTable.PUBLISHER)
          : new Style.Direct(
              returned,
              throwsAnything(method),
              settings.as().orElse(null) instanceof AsyncType.OfOne as
                      && asyncTypes.canHold(as, returned, NullableMarks.areOn(method))
                  ? as
                  : AsyncTypeTable.FUTURE);
    }
    return switch (row.get()) {
      case AsyncType.OfOne one -> ofOne(one, returned, NullableMarks.areOn(method), settings);
      case AsyncType.OfMany many -> ofMany(many, returned, NullableMarks.areOn(method), settings);
    };
  }

  /**
   * Returns how a method that its author declared in direct style waits for its twin, if an
   * implementation can write either of them. Empty if it cannot.
   */
  Optional<Style.Asynchronous> reverse(ExecutableElement method, Style style, Settings settings) {
    if (!settings.isEither() || !method.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.empty();
    }
    return switch (style) {
      case Style.Direct direct -> Optional.of(reverse(direct, NullableMarks.areOn(method)));
      case Style.DirectStream stream ->
          Optional.of(
              new Style.OfMany(stream.twin().toPublisher(), stream.element(), settings.prefetch()));
      case Style.Asynchronous asynchronous -> Optional.empty();
    };
  }

  private static Style.OfOne reverse(Style.Direct direct, boolean isNullable) {
    AsyncType.OfOne row = direct.twin();
    TypeMirror value = direct.result();
    boolean isRequired =
        value.getKind() != TypeKind.VOID && !isNullable && !NullableMarks.areOn(value);
    Style.OfOne style =
        isRequired && row.toAwaitableOfValue().isPresent()
            ? new Style.OfOne(row.toAwaitableOfValue().get(), value, Absence.FAILS)
            : new Style.OfOne(
                row.toAwaitable(),
                value,
                isRequired && row.isNullAbsent() ? Absence.FAILS_ON_NULL : Absence.UNSPECIFIED);
    return row.isCancellable() ? style : style.notCancellable();
  }

  /**
   * Returns the style of waiting for a value of a type, or empty if the type is not asynchronous.
   */
  Optional<Style.Asynchronous> styleOf(TypeMirror type, Settings settings) {
    return asyncTypes
        .rowOf(type)
        .map(
            row ->
                switch (row) {
                  case AsyncType.OfOne one -> ofOne(one, type, false, settings);
                  case AsyncType.OfMany many -> ofMany(many, type, false, settings);
                });
  }

  /**
   * Returns the style of waiting for what a callback receives.
   *
   * @param isOfMany whether it receives many values, as a publisher; else it is one, as a future
   * @param value the type of the value, or of each of many
   */
  static Style.Asynchronous ofCallback(
      boolean isOfMany, TypeMirror value, boolean isNullable, Settings settings) {
    if (!isOfMany) {
      return ofOne(Conversion.NONE, Optional.empty(), value, isNullable, settings).notCancellable();
    }
    return settings.isSingle() || value.getKind() == TypeKind.VOID
        ? ofOne(
            Conversion.passingTo(ASYNC, "singleOrEmpty"),
            Optional.of(Conversion.passingTo(ASYNC, "single")),
            value,
            isNullable,
            settings)
        : new Style.OfMany(Conversion.NONE, value, settings.prefetch());
  }

  private Style.Asynchronous ofOne(
      AsyncType.OfOne row, TypeMirror returned, boolean isNullable, Settings settings) {
    TypeMirror value = asyncTypes.valueTypeOf(returned, row);
    if (asyncTypes.isStageAndFuture(returned)) {
      // A call of await would be ambiguous for a type that is both.
      return ofOne(
          Conversion.calling(".toCompletableFuture()"),
          Optional.empty(),
          value,
          isNullable,
          settings);
    }
    Style.OfOne waits =
        ofOne(row.toAwaitable(), row.toAwaitableOfValue(), value, isNullable, settings);
    Style.OfOne style = row.isCancellable() ? waits : waits.notCancellable();
    if (style.absence() != Absence.UNSPECIFIED || value.getKind() == TypeKind.VOID) {
      return style;
    }
    if (!row.canBeEmpty()) {
      return style.withAbsence(Absence.NEVER);
    }
    return row.isNullAbsent() ? style.withAbsence(Absence.FAILS_ON_NULL) : style;
  }

  private Style.Asynchronous ofMany(
      AsyncType.OfMany row, TypeMirror returned, boolean isNullable, Settings settings) {
    TypeMirror value = asyncTypes.valueTypeOf(returned, row);
    if (!settings.isSingle() && value.getKind() != TypeKind.VOID) {
      return new Style.OfMany(row.toPublisher(), value, settings.prefetch());
    }
    return ofOne(
        row.toPublisher().then(Conversion.passingTo(ASYNC, "singleOrEmpty")),
        Optional.of(row.toPublisher().then(Conversion.passingTo(ASYNC, "single"))),
        value,
        isNullable,
        settings);
  }

  private static Style.OfOne ofOne(
      Conversion toAwaitable,
      Optional<Conversion> toAwaitableOfValue,
      TypeMirror value,
      boolean isNullable,
      Settings settings) {
    if (settings.isOptional() && value.getKind() != TypeKind.VOID) {
      return new Style.OfOne(toAwaitable, value, Absence.EMPTY_OPTIONAL);
    }
    if (isNullable || NullableMarks.areOn(value)) {
      return new Style.OfOne(toAwaitable, value, Absence.NULL);
    }
    return toAwaitableOfValue.isPresent() && value.getKind() != TypeKind.VOID
        ? new Style.OfOne(toAwaitableOfValue.get(), value, Absence.FAILS)
        : new Style.OfOne(toAwaitable, value, Absence.UNSPECIFIED);
  }

  private boolean throwsAnything(ExecutableElement method) {
    return !ThrownTypes.areExceptions(
        method.getThrownTypes().stream()
            .map(repairedTypes::of)
            .filter(each -> !MissingTypes.isMissing(each))
            .toList());
  }
}

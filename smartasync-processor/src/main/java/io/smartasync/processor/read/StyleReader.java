package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.NullableMarks;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.model.Style.Absence;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.AsyncTypeTable;
import io.smartasync.processor.table.Conversion;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells from what a method returns, and from its annotation, how its author wrote it. */
final class StyleReader {

  private static final String STREAM = "java.util.stream.Stream";
  private static final ClassName ASYNC = ClassName.get("io.smartasync", "Async");

  private final AsyncTypes asyncTypes;

  StyleReader(AsyncTypes asyncTypes) {
    this.asyncTypes = asyncTypes;
  }

  /** The style of a method. */
  Style styleOf(ExecutableElement method, Settings settings) {
    return styleOf(method, method.getReturnType(), settings);
  }

  /**
   * The style of a method.
   *
   * @param returned what it returns, as a type has it that inherits it
   */
  Style styleOf(ExecutableElement method, TypeMirror returned, Settings settings) {
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

  /** What a value of a type is, or empty where the type is not asynchronous. */
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

  private Style.Asynchronous ofOne(
      AsyncType.OfOne row, TypeMirror returned, boolean isNullable, Settings settings) {
    TypeMirror held = asyncTypes.heldBy(returned, row);
    if (asyncTypes.isStageAndFuture(returned)) {
      // The overloads of await could not tell which of the two such a type is.
      return ofOne(
          Conversion.calling(".toCompletableFuture()"),
          Optional.empty(),
          held,
          isNullable,
          settings);
    }
    Style.OfOne waits =
        ofOne(row.toAwaitable(), row.toAwaitableOfValue(), held, isNullable, settings);
    Style.OfOne style = row.isCancellable() ? waits : waits.notCancellable();
    if (style.absence() != Absence.UNSPECIFIED || held.getKind() == TypeKind.VOID) {
      return style;
    }
    if (!row.canBeEmpty()) {
      return style.withAbsence(Absence.NEVER);
    }
    return row.isNullAbsent() ? style.withAbsence(Absence.FAILS_ON_NULL) : style;
  }

  private Style.Asynchronous ofMany(
      AsyncType.OfMany row, TypeMirror returned, boolean isNullable, Settings settings) {
    TypeMirror held = asyncTypes.heldBy(returned, row);
    if (!settings.isSingle() && held.getKind() != TypeKind.VOID) {
      return new Style.OfMany(row.toPublisher(), held, settings.prefetch());
    }
    return ofOne(
        row.toPublisher().then(Conversion.passingTo(ASYNC, "singleOrEmpty")),
        Optional.of(row.toPublisher().then(Conversion.passingTo(ASYNC, "single"))),
        held,
        isNullable,
        settings);
  }

  private static Style.OfOne ofOne(
      Conversion toAwaitable,
      Optional<Conversion> toAwaitableOfValue,
      TypeMirror held,
      boolean isNullable,
      Settings settings) {
    if (settings.isOptional() && held.getKind() != TypeKind.VOID) {
      return new Style.OfOne(toAwaitable, held, Absence.EMPTY_OPTIONAL);
    }
    if (isNullable || NullableMarks.areOn(held)) {
      return new Style.OfOne(toAwaitable, held, Absence.NULL);
    }
    return toAwaitableOfValue.isPresent() && held.getKind() != TypeKind.VOID
        ? new Style.OfOne(toAwaitableOfValue.get(), held, Absence.FAILS)
        : new Style.OfOne(toAwaitable, held, Absence.UNSPECIFIED);
  }

  private boolean throwsAnything(ExecutableElement method) {
    return !method.getThrownTypes().stream()
        .allMatch(
            each ->
                asyncTypes.isSubtypeOf(each, "java.lang.Exception")
                    || asyncTypes.isSubtypeOf(each, "java.lang.Error"));
  }
}

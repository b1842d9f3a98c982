package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.NullableMarks;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.ValueType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds elements of a method's own annotation that do not apply to the style of the method.
 * Elements of the annotation of a type apply only to those of its methods that they fit.
 */
final class StyleCheck {

  private static final List<String> ELEMENTS =
      List.of("throwing", "timeout", "as", "optional", "single", "prefetch");

  private final AsyncTypes asyncTypes;

  StyleCheck(AsyncTypes asyncTypes) {
    this.asyncTypes = asyncTypes;
  }

  /** Returns the first element of a method's annotation that does not apply, or empty if all do. */
  Optional<Problem> validate(ExecutableElement method, Style style) {
    Optional<AnnotationMirror> annotation = Annotations.smartAsync(method);
    if (annotation.isEmpty()) {
      return Optional.empty();
    }
    for (String element : ELEMENTS) {
      Optional<AnnotationValue> value =
          AnnotationValues.find(annotation.get(), element)
              .filter(each -> !isDefault(each))
              .filter(each -> !element.equals("as") || AnnotationValues.areTypes(each));
      Optional<MessageText> problem = value.flatMap(each -> problem(element, method, style));
      if (problem.isPresent()) {
        return problem.map(text -> Problem.at(method, annotation.get(), value.orElseThrow(), text));
      }
    }
    return Optional.empty();
  }

  /** Returns whether a value is the default of its element. */
  private static boolean isDefault(AnnotationValue value) {
    return switch (value.getValue()) {
      case Boolean isSet -> !isSet;
      case Integer number -> number == 0;
      case List<?> values -> values.isEmpty();
      case TypeMirror type -> type.getKind() == TypeKind.VOID;
      default -> false;
    };
  }

  private Optional<MessageText> problem(String element, ExecutableElement method, Style style) {
    return switch (element) {
      case "throwing" -> unless(style instanceof Style.OfOne, inapplicableThrowing(style));
      case "timeout" ->
          unless(
              style instanceof Style.OfOne || style instanceof Style.Direct,
              Message.TIMEOUT_OF_MANY_VALUES.of());
      case "as" -> wrongType(method, style);
      case "optional" ->
          unless(
              style instanceof Style.OfOne one && one.result().getKind() != TypeKind.VOID,
              Message.OPTIONAL_NOT_SUPPORTED.of());
      case "single" ->
          unless(
              asyncTypes.rowOf(method.getReturnType()).orElse(null) instanceof AsyncType.OfMany,
              Message.SINGLE_NOT_SUPPORTED.of());
      default -> unless(style instanceof Style.OfMany, Message.PREFETCH_NOT_SUPPORTED.of());
    };
  }

  private static MessageText inapplicableThrowing(Style style) {
    return style instanceof Style.OfMany
        ? Message.THROWING_OF_MANY_VALUES.of()
        : Message.THROWING_OF_SYNCHRONOUS_METHOD.of();
  }

  private Optional<MessageText> wrongType(ExecutableElement method, Style style) {
    if (!(style instanceof Style.Synchronous)) {
      return Optional.of(Message.AS_NOT_SUPPORTED.of());
    }
    AsyncType wanted = wanted(method);
    String name = wanted.simpleName();
    if (style instanceof Style.DirectStream) {
      return unless(wanted instanceof AsyncType.OfMany, Message.AS_OF_ONE_FOR_STREAM.of(name));
    }
    TypeMirror returned = method.getReturnType();
    boolean isHeld = wanted instanceof AsyncType.OfOne one && asyncTypes.canHold(one, returned);
    if (returned.getKind() == TypeKind.VOID) {
      return unless(isHeld, Message.AS_OF_VALUE_FOR_VOID.of(name));
    }
    if (isHeld && NullableMarks.areOn(method) && !((AsyncType.OfOne) wanted).canBeEmpty()) {
      return Optional.of(Message.AS_OF_VALUE_FOR_NULL.of(name));
    }
    return unless(
        isHeld,
        wanted.valueType() instanceof ValueType.Always always
            ? Message.AS_OF_OTHER_VALUE.of(
                name, Signatures.nameOf(always.type()), Signatures.nameOf(returned))
            : Message.AS_FOR_ONE_VALUE.of(name));
  }

  private AsyncType wanted(ExecutableElement method) {
    AnnotationMirror annotation = Annotations.smartAsync(method).orElseThrow();
    TypeMirror type = (TypeMirror) AnnotationValues.find(annotation, "as").orElseThrow().getValue();
    return asyncTypes.rowNamed(MoreTypes.asTypeElement(type)).orElseThrow();
  }

  private static Optional<MessageText> unless(boolean isApplicable, MessageText problem) {
    return isApplicable ? Optional.empty() : Optional.of(problem);
  }
}

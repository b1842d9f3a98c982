package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.AnnotationNames;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.NullableMarks;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.Held;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds elements of a method's own annotation that have no use in the style of the method. What the
 * annotation of a type says goes for those of its methods that have use for it.
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
    Optional<AnnotationMirror> annotation = AnnotationNames.smartAsync(method);
    if (annotation.isEmpty()) {
      return Optional.empty();
    }
    for (String element : ELEMENTS) {
      Optional<AnnotationValue> value =
          AnnotationValues.find(annotation.get(), element)
              .filter(each -> !Boolean.FALSE.equals(each.getValue()));
      Optional<String> problem = value.flatMap(each -> problem(element, method, style));
      if (problem.isPresent()) {
        return Optional.of(
            Problem.at(
                method,
                annotation.get(),
                value.orElseThrow(),
                Signatures.of(method) + " " + problem.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> problem(String element, ExecutableElement method, Style style) {
    return switch (element) {
      case "throwing" -> unless(style instanceof Style.OfOne, uselessThrowing(style));
      case "timeout" ->
          unless(
              style instanceof Style.OfOne || style instanceof Style.Direct,
              "has many values and no one time for them, so timeout has no use;"
                  + " use the timeout of the library that makes them, or leave it out");
      case "as" -> wrongType(method, style);
      case "optional" ->
          unless(
              style instanceof Style.OfOne one && one.result().getKind() != TypeKind.VOID,
              "does not return one asynchronous value that could be absent,"
                  + " so optional has no use; leave it out");
      case "single" ->
          unless(
              asyncTypes.rowOf(method.getReturnType()).orElse(null) instanceof AsyncType.OfMany,
              "does not return a publisher, so single has no use; leave it out");
      default ->
          unless(
              style instanceof Style.OfMany,
              "has no twin that returns a stream, so prefetch has no use; leave it out");
    };
  }

  private Optional<String> wrongType(ExecutableElement method, Style style) {
    if (!(style instanceof Style.Synchronous)) {
      return Optional.of("is the asynchronous door already, so as has no use; leave it out");
    }
    AsyncType wanted = wanted(method);
    String name = wanted.simpleName();
    if (style instanceof Style.DirectStream) {
      return unless(
          wanted instanceof AsyncType.OfMany,
          "returns a Stream, and a %s holds one value at most; write as = Flux.class, say, or leave it out"
              .formatted(name));
    }
    TypeMirror returned = method.getReturnType();
    boolean isHeld = wanted instanceof AsyncType.OfOne one && asyncTypes.canHold(one, returned);
    if (returned.getKind() == TypeKind.VOID) {
      return unless(
          isHeld,
          "returns nothing, and a %s is for values; write as = Completable.class, say, or leave it out"
              .formatted(name));
    }
    if (isHeld && NullableMarks.areOn(method) && !((AsyncType.OfOne) wanted).canBeEmpty()) {
      return Optional.of(
          "may return null, and a %s always has a value; write as = Maybe.class, say, or leave it out"
              .formatted(name));
    }
    return unless(
        isHeld,
        wanted.held() instanceof Held.Always always
            ? "returns %s, and a %s holds a %s; write as = Mono.class, say, or leave it out"
                .formatted(Signatures.nameOf(returned), name, Signatures.nameOf(always.type()))
            : "returns one value, and a %s does not hold one; write as = Mono.class, say, or leave it out"
                .formatted(name));
  }

  private AsyncType wanted(ExecutableElement method) {
    AnnotationMirror annotation = AnnotationNames.smartAsync(method).orElseThrow();
    TypeMirror type = (TypeMirror) AnnotationValues.find(annotation, "as").orElseThrow().getValue();
    return asyncTypes.rowNamed(MoreTypes.asTypeElement(type)).orElseThrow();
  }

  private static Optional<String> unless(boolean isApplicable, String problem) {
    return isApplicable ? Optional.empty() : Optional.of(problem);
  }

  private static String uselessThrowing(Style style) {
    return style instanceof Style.OfMany
        ? "has a twin that returns a stream, whose operations throw no checked exceptions,"
            + " so throwing has no use; leave it out"
        : "does not return a future, so throwing has no use;"
            + " declare its exceptions in its throws clause";
  }
}

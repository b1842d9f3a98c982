package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.AsyncTypeTable;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds wrong values of {@code @SmartAsync}, whatever they are for. */
final class SettingsCheck {

  private final AsyncTypes asyncTypes;
  private final Adapters adapters;
  private final CheckedExceptions checkedExceptions;

  SettingsCheck(AsyncTypes asyncTypes, Adapters adapters, CheckedExceptions checkedExceptions) {
    this.asyncTypes = asyncTypes;
    this.adapters = adapters;
    this.checkedExceptions = checkedExceptions;
  }

  /** Returns the first wrong value of an annotation on an element, or empty if none is wrong. */
  Optional<Problem> validate(Element element, AnnotationMirror annotation) {
    return first(element, annotation, "name", SettingsCheck::nameProblem)
        .or(() -> throwingProblem(element, annotation))
        .or(() -> first(element, annotation, "timeout", SettingsCheck::timeoutProblem))
        .or(() -> first(element, annotation, "as", as -> asProblem(as, element)))
        .or(() -> first(element, annotation, "prefetch", SettingsCheck::prefetchProblem));
  }

  private static Optional<Problem> first(
      Element element,
      AnnotationMirror annotation,
      String name,
      Function<AnnotationValue, Optional<String>> problem) {
    return AnnotationValues.find(annotation, name)
        .flatMap(
            value ->
                problem.apply(value).map(text -> Problem.at(element, annotation, value, text)));
  }

  private static Optional<String> nameProblem(AnnotationValue value) {
    String name = (String) value.getValue();
    return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)
        ? Optional.empty()
        : Optional.of(
            "name = \"" + name + "\" is not a Java identifier; write one such as \"load\"");
  }

  private Optional<Problem> throwingProblem(Element element, AnnotationMirror annotation) {
    return AnnotationValues.list(annotation, "throwing").stream()
        .filter(each -> !checkedExceptions.contains((TypeMirror) each.getValue()))
        .findFirst()
        .map(
            each ->
                Problem.at(
                    element,
                    annotation,
                    each,
                    "throwing names "
                        + Signatures.nameOf((TypeMirror) each.getValue())
                        + ", which is unchecked and arrives as itself without; leave it out"));
  }

  private static Optional<String> timeoutProblem(AnnotationValue value) {
    String text = (String) value.getValue();
    return SettingsReader.duration(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            "timeout = \""
                + text
                + "\" is not a time; write a whole number above 0 and ms, s, m or h, such as"
                + " \"30s\"");
  }

  private Optional<String> asProblem(AnnotationValue value, Element user) {
    TypeMirror type = (TypeMirror) value.getValue();
    if (type.getKind() == TypeKind.VOID) {
      return Optional.empty(); // the default
    }
    String name = Signatures.nameOf(type);
    Optional<String> problem = adapters.problemOf(type, user);
    if (problem.isPresent()) {
      return Optional.of("as = " + name + ".class is not possible: " + problem.get());
    }
    boolean canBeMade =
        type instanceof DeclaredType declared
            && asyncTypes
                .rowNamed(MoreTypes.asTypeElement(declared))
                .filter(row -> row.maker().isPresent())
                .isPresent();
    return canBeMade
        ? Optional.empty()
        : Optional.of(
            "as = " + name + ".class is not a type that a twin can return; " + insteadOf(type));
  }

  private String insteadOf(TypeMirror type) {
    Optional<Adapter> adapter = adapters.adapterOf(type);
    return adapter.isPresent()
        ? "add %s to %s, its adapter, or leave it out"
            .formatted(
                adapter.get().row() instanceof AsyncType.OfOne ? "fromFuture" : "fromPublisher",
                adapter.get().origin().getSimpleName())
        : "write one of "
            + AsyncTypeTable.rows().stream()
                .filter(each -> each.maker().isPresent())
                .map(AsyncType::simpleName)
                .collect(Collectors.joining(", "))
            + ", or leave it out";
  }

  private static Optional<String> prefetchProblem(AnnotationValue value) {
    int number = (Integer) value.getValue();
    return number < 0
        ? Optional.of(
            "prefetch = " + number + " is less than nothing; write 1 or more, or leave it out")
        : Optional.empty();
  }
}

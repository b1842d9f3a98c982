package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
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

/** Finds values of {@code @SmartAsync} that are wrong on any element. */
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
        .or(() -> first(element, annotation, "prefetch", SettingsCheck::prefetchProblem))
        .or(() -> EitherCheck.validate(element, annotation));
  }

  private static Optional<Problem> first(
      Element element,
      AnnotationMirror annotation,
      String name,
      Function<AnnotationValue, Optional<MessageText>> problem) {
    return AnnotationValues.find(annotation, name)
        .flatMap(
            value ->
                problem.apply(value).map(text -> Problem.at(element, annotation, value, text)));
  }

  private static Optional<MessageText> nameProblem(AnnotationValue value) {
    String name = (String) value.getValue();
    return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)
        ? Optional.empty()
        : Optional.of(Message.INVALID_NAME.of(name));
  }

  private Optional<Problem> throwingProblem(Element element, AnnotationMirror annotation) {
    return AnnotationValues.list(annotation, "throwing").stream()
        .filter(AnnotationValues::areTypes)
        .filter(each -> !checkedExceptions.contains((TypeMirror) each.getValue()))
        .findFirst()
        .map(
            each ->
                Problem.at(
                    element,
                    annotation,
                    each,
                    Message.UNCHECKED_THROWING.of(
                        Signatures.nameOf((TypeMirror) each.getValue()))));
  }

  private static Optional<MessageText> timeoutProblem(AnnotationValue value) {
    String text = (String) value.getValue();
    return SettingsReader.duration(text).isPresent()
        ? Optional.empty()
        : Optional.of(Message.INVALID_TIMEOUT.of(text));
  }

  private Optional<MessageText> asProblem(AnnotationValue value, Element user) {
    if (!AnnotationValues.areTypes(value)) {
      return Optional.empty(); // the compiler reports it
    }
    TypeMirror type = (TypeMirror) value.getValue();
    if (type.getKind() == TypeKind.VOID) {
      return Optional.empty(); // the default
    }
    return adapters
        .problemOf(type, user)
        .or(() -> canBeMade(type) ? Optional.empty() : Optional.of(unsupportedAs(type)));
  }

  private boolean canBeMade(TypeMirror type) {
    return type instanceof DeclaredType declared
        && asyncTypes
            .rowNamed(MoreTypes.asTypeElement(declared))
            .filter(row -> row.factory().isPresent())
            .isPresent();
  }

  private MessageText unsupportedAs(TypeMirror type) {
    String name = Signatures.nameOf(type);
    Optional<AsyncType> adapter = adapters.adapterOf(type).flatMap(Adapter::row);
    Optional<String> adapterName =
        adapters.adapterOf(type).map(each -> each.origin().getSimpleName().toString());
    return adapter.isPresent()
        ? Message.AS_OF_ADAPTER_WITHOUT_FACTORY.of(
            name,
            adapterName.orElseThrow(),
            adapter.get() instanceof AsyncType.OfOne ? "fromFuture" : "fromPublisher")
        : Message.UNSUPPORTED_AS.of(
            name,
            AsyncTypeTable.rows().stream()
                .filter(each -> each.factory().isPresent())
                .map(AsyncType::simpleName)
                .distinct() // a type has further rows for older versions of its library
                .collect(Collectors.joining("', '")));
  }

  private static Optional<MessageText> prefetchProblem(AnnotationValue value) {
    int number = (Integer) value.getValue();
    return number < 0 ? Optional.of(Message.INVALID_PREFETCH.of(number)) : Optional.empty();
  }
}

package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.table.AsyncFactory;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.Conversion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a class that adapts an asynchronous type. */
public final class AdapterReader {

  private static final String TO_FUTURE = "toFuture";
  private static final String FROM_FUTURE = "fromFuture";
  private static final String TO_PUBLISHER = "toPublisher";
  private static final String FROM_PUBLISHER = "fromPublisher";
  private static final String TO_CALLBACK = "toCallback";

  private final AsyncTypes table;
  private final ToMethodReader toMethodReader;
  private final CallbackMethodReader callbackMethodReader;
  private final FromMethodReader fromMethodReader;
  private final CheckedExceptions checkedExceptions;

  /** Creates a reader for one round. */
  public AdapterReader(Elements elements, Types types) {
    this.table = new AsyncTypes(elements, types, type -> Optional.empty());
    this.toMethodReader = new ToMethodReader(table, elements, types);
    this.callbackMethodReader = new CallbackMethodReader(table);
    this.fromMethodReader = new FromMethodReader(table, types);
    this.checkedExceptions =
        new CheckedExceptions(elements, types, RepairedTypes.none(elements, types));
  }

  /**
   * Returns the types that have to exist before a class can be read, as messages name them. Another
   * processor may be about to generate them.
   */
  public Set<String> missingTypes(TypeElement origin) {
    return Stream.of(TO_FUTURE, FROM_FUTURE, TO_PUBLISHER, FROM_PUBLISHER, TO_CALLBACK)
        .flatMap(name -> methods(origin, name).stream())
        .flatMap(AdapterReader::signature)
        .flatMap(type -> ReferencedTypes.in(type).stream())
        .filter(type -> type.getKind() == TypeKind.ERROR)
        .map(type -> type.asElement().toString())
        .collect(Collectors.toSet());
  }

  private static Stream<TypeMirror> signature(ExecutableElement method) {
    return Stream.concat(
        Stream.of(method.getReturnType()),
        method.getParameters().stream().map(VariableElement::asType));
  }

  /**
   * Returns the adapter that a class is, or empty if it is none.
   *
   * @param report takes the first problem of the class
   */
  public Optional<Adapter> read(TypeElement origin, ValidationReport report) {
    return report.passes(validateVisibility(origin))
        ? toMethod(origin, report).flatMap(method -> read(origin, method, report))
        : Optional.empty();
  }

  private Optional<Adapter> read(
      TypeElement origin, ExecutableElement method, ValidationReport report) {
    if (method.getSimpleName().contentEquals(TO_CALLBACK)) {
      return report.passes(validateNoFactory(origin).or(() -> validateCanBeEmpty(origin, false)))
          ? callbackMethodReader.read(origin, method, report).map(each -> Adapter.of(origin, each))
          : Optional.empty();
    }
    Optional<AsyncType> row =
        method.getSimpleName().contentEquals(TO_FUTURE)
            ? ofOne(origin, method, report)
            : ofMany(origin, method, report);
    return row.filter(
            each -> report.passes(validateCanBeEmpty(origin, each instanceof AsyncType.OfOne)))
        .map(each -> Adapter.of(origin, each));
  }

  /** Returns a problem if the adapter of a callback has a method of an asynchronous type. */
  private static Optional<Problem> validateNoFactory(TypeElement origin) {
    return Stream.of(FROM_FUTURE, FROM_PUBLISHER)
        .flatMap(name -> methods(origin, name).stream())
        .findFirst()
        .map(
            each ->
                Problem.at(
                    each,
                    Message.ADAPTER_OF_SEVERAL_TYPES.of(
                        TO_CALLBACK, each.getSimpleName().toString())));
  }

  private static List<ExecutableElement> methods(TypeElement origin, String name) {
    return Methods.declaredIn(origin).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .toList();
  }

  private static Optional<Problem> validateVisibility(TypeElement origin) {
    for (Element each = origin; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return Optional.of(Problem.at(origin, Message.ADAPTER_NOT_PUBLIC.of(each.getSimpleName())));
      }
    }
    return Optional.empty();
  }

  private Optional<ExecutableElement> toMethod(TypeElement origin, ValidationReport report) {
    List<ExecutableElement> all =
        Stream.of(TO_FUTURE, TO_PUBLISHER, TO_CALLBACK)
            .flatMap(name -> methods(origin, name).stream())
            .toList();
    if (all.isEmpty()) {
      report.add(Problem.at(origin, Message.ADAPTER_WITHOUT_METHOD.of(origin.getSimpleName())));
      return Optional.empty();
    }
    if (all.size() > 1) {
      report.add(
          Problem.at(
              all.get(1),
              Message.ADAPTER_OF_SEVERAL_TYPES.of(
                  Signatures.of(all.get(0)), Signatures.of(all.get(1)))));
      return Optional.empty();
    }
    return Optional.of(all.get(0)).filter(method -> report.passes(validateCallable(method)));
  }

  /**
   * Returns what is wrong with the methods that make a value of the adapted type: there may be one,
   * and none for the other kind of type.
   */
  private Optional<Problem> validateFromMethods(
      TypeElement origin, String adapting, String name, String ofOthers) {
    List<ExecutableElement> others = methods(origin, ofOthers);
    if (!others.isEmpty()) {
      return Optional.of(
          Problem.at(
              others.get(0), Message.ADAPTER_FACTORY_DOES_NOT_FIT.of(ofOthers, adapting, name)));
    }
    List<ExecutableElement> all = methods(origin, name);
    if (all.size() > 1) {
      return Optional.of(
          Problem.at(
              all.get(1),
              Message.ADAPTER_WITH_TWO_FACTORIES.of(
                  Signatures.of(all.get(0)), Signatures.of(all.get(1)))));
    }
    return all.stream().findFirst().flatMap(this::validateCallable);
  }

  /** Returns why generated code cannot call a method, or empty if it can. */
  private Optional<Problem> validateCallable(ExecutableElement method) {
    String signature = Signatures.of(method);
    if (!method.getModifiers().contains(Modifier.PUBLIC)) {
      return Optional.of(Problem.at(method, Message.ADAPTER_NOT_PUBLIC.of(signature)));
    }
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(Problem.at(method, Message.ADAPTER_METHOD_NOT_STATIC.of(signature)));
    }
    return method.getThrownTypes().stream()
        .filter(checkedExceptions::contains)
        .findFirst()
        .map(
            thrown ->
                Problem.at(
                    method,
                    Message.ADAPTER_METHOD_THROWS.of(signature, Signatures.nameOf(thrown))));
  }

  private Optional<AsyncType> ofOne(
      TypeElement origin, ExecutableElement method, ValidationReport report) {
    Optional<AdaptedType> adapted = toMethodReader.ofFuture(method, report);
    if (adapted.isEmpty()
        || !report.passes(validateFromMethods(origin, TO_FUTURE, FROM_FUTURE, FROM_PUBLISHER))) {
      return Optional.empty();
    }
    Optional<ExecutableElement> fromMethod = methods(origin, FROM_FUTURE).stream().findFirst();
    Optional<AsyncFactory> factory =
        fromMethod.flatMap(each -> fromMethodReader.ofFuture(each, adapted.get(), report));
    if (fromMethod.isPresent() && factory.isEmpty()) {
      return Optional.empty();
    }
    Conversion toFuture = Conversion.passingTo(ClassName.get(origin), TO_FUTURE);
    return Optional.of(
        new AsyncType.OfOne(
            ClassName.get(adapted.get().element()),
            adapted.get().valueType(),
            table.isStageAndFuture(method.getReturnType())
                ? toFuture.then(Conversion.calling(".toCompletableFuture()"))
                : toFuture,
            Optional.empty(),
            canBeEmpty(origin).isPresent(),
            canBeEmpty(origin).isEmpty(),
            true,
            true,
            factory,
            Optional.empty()));
  }

  private Optional<AsyncType> ofMany(
      TypeElement origin, ExecutableElement method, ValidationReport report) {
    Optional<AdaptedType> adapted = toMethodReader.ofPublisher(method, report);
    if (adapted.isEmpty()
        || !report.passes(validateFromMethods(origin, TO_PUBLISHER, FROM_PUBLISHER, FROM_FUTURE))) {
      return Optional.empty();
    }
    Optional<ExecutableElement> fromMethod = methods(origin, FROM_PUBLISHER).stream().findFirst();
    Optional<AsyncFactory> factory =
        fromMethod.flatMap(each -> fromMethodReader.ofPublisher(each, adapted.get(), report));
    if (fromMethod.isPresent() && factory.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AsyncType.OfMany(
            ClassName.get(adapted.get().element()),
            adapted.get().valueType(),
            Conversion.passingTo(ClassName.get(origin), TO_PUBLISHER),
            factory,
            Optional.empty()));
  }

  private static Optional<Problem> validateCanBeEmpty(TypeElement origin, boolean isOfOne) {
    return canBeEmpty(origin)
        .filter(value -> !isOfOne)
        .map(
            value ->
                Problem.at(
                    origin,
                    Annotations.adapter(origin).orElseThrow(),
                    value,
                    Message.CAN_BE_EMPTY_NOT_SUPPORTED.of()));
  }

  private static Optional<AnnotationValue> canBeEmpty(TypeElement origin) {
    return Annotations.adapter(origin)
        .flatMap(annotation -> AnnotationValues.find(annotation, "canBeEmpty"))
        .filter(value -> value.getValue().equals(true));
  }
}

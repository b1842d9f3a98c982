package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.table.AsyncFactory;
import io.smartasync.processor.table.ValueType;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the methods of adapters that make a value of their type from a future or publisher. */
final class FromMethodReader {

  private static final String SUPPLIER = "java.util.function.Supplier";

  /** The types as which a {@code CompletableFuture} can be passed. */
  private static final Set<String> FUTURES =
      Set.of(AsyncTypes.COMPLETABLE_FUTURE, AsyncTypes.STAGE, AsyncTypes.FUTURE);

  private final AsyncTypes table;
  private final Types types;

  FromMethodReader(AsyncTypes table, Types types) {
    this.table = table;
    this.types = types;
  }

  /** Returns a factory that calls a method with a future, or with a supplier of a future. */
  Optional<AsyncFactory> ofFuture(
      ExecutableElement method, AdaptedType adapted, ValidationReport report) {
    Optional<TypeMirror> parameter = onlyParameter(method);
    Optional<TypeMirror> supplied = parameter.flatMap(type -> argument(type, Set.of(SUPPLIER)));
    Optional<Problem> problem =
        validate(
            supplied.or(() -> parameter).flatMap(type -> argument(type, FUTURES)),
            method,
            adapted,
            "(CompletableFuture<%s> future)",
            Message.ADAPTER_FUTURE_FACTORY_SIGNATURE);
    if (!report.passes(problem)) {
      return Optional.empty();
    }
    ClassName type = ClassName.get(Members.ownerOf(method));
    String name = method.getSimpleName().toString();
    return Optional.of(
        supplied.isPresent()
            ? AsyncFactory.supplying(type, name)
            : AsyncFactory.passingFuture(type, name));
  }

  /** Returns a factory that calls a method with a publisher. */
  Optional<AsyncFactory> ofPublisher(
      ExecutableElement method, AdaptedType adapted, ValidationReport report) {
    Optional<Problem> problem =
        validate(
            onlyParameter(method).flatMap(type -> argument(type, Set.of(AsyncTypes.PUBLISHER))),
            method,
            adapted,
            "(Flow.Publisher<%s> publisher)",
            Message.ADAPTER_FACTORY_SIGNATURE);
    return report.passes(problem)
        ? Optional.of(
            AsyncFactory.passingPublisher(
                ClassName.get(Members.ownerOf(method)), method.getSimpleName().toString()))
        : Optional.empty();
  }

  private static Optional<TypeMirror> onlyParameter(ExecutableElement method) {
    return method.getParameters().size() == 1
        ? Optional.of(method.getParameters().get(0).asType())
        : Optional.empty();
  }

  /** Returns the first type argument of a type that is exactly one of some generic types. */
  private static Optional<TypeMirror> argument(TypeMirror type, Set<String> generics) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && generics.contains(element.getQualifiedName().toString())
            && !declared.getTypeArguments().isEmpty()
        ? TypeArguments.bound(declared.getTypeArguments().get(0))
        : Optional.empty();
  }

  private Optional<Problem> validate(
      Optional<TypeMirror> held,
      ExecutableElement method,
      AdaptedType adapted,
      String parameters,
      Message signature) {
    TypeElement element = adapted.element();
    if (!adapted.isDeterminedByValue()) {
      return Optional.of(
          Problem.at(
              method,
              Message.ADAPTER_FACTORY_NOT_INFERABLE.of(
                  Signatures.of(method), element.getSimpleName())));
    }
    if (held.isEmpty() || !makes(method.getReturnType(), adapted, held.get())) {
      String made = AdaptedType.named(element);
      String declaration =
          "public static "
              + (AdaptedType.parameters(element) + " " + made).strip()
              + " "
              + method.getSimpleName()
              + parameters.formatted(adapted.valueName());
      return Optional.of(
          Problem.at(method, signature.of(Signatures.of(method), made, declaration)));
    }
    return Optional.empty();
  }

  private boolean makes(TypeMirror returned, AdaptedType adapted, TypeMirror held) {
    return switch (adapted.valueType()) {
      case ValueType.Argument argument ->
          table
              .givenArgument(returned, adapted.name())
              .filter(each -> TypeArguments.areSameVariable(each, held))
              .isPresent();
      case ValueType.Nothing nothing ->
          table.isSubtypeOf(returned, adapted.name()) && table.isSubtypeOf(held, "java.lang.Void");
      case ValueType.Always always ->
          table.isSubtypeOf(returned, adapted.name()) && types.isSameType(held, always.type());
    };
  }
}

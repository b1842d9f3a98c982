package io.smartasync.processor.read;

import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the methods of adapters that make a future or publisher from a value of their type. */
final class ToMethodReader {

  private final AsyncTypes table;
  private final Types types;
  private final Callbacks callbacks;

  /**
   * Creates a reader.
   *
   * @param table finds the types that need no adapter
   */
  ToMethodReader(AsyncTypes table, Elements elements, Types types) {
    this.callbacks = new Callbacks(table, elements, types);
    this.table = table;
    this.types = types;
  }

  /** Returns the type from which a method makes a future. */
  Optional<AdaptedType> ofFuture(ExecutableElement method, ValidationReport report) {
    return read(
        method,
        List.of(AsyncTypes.STAGE, AsyncTypes.FUTURE),
        "a 'CompletionStage' or a 'Future'",
        report);
  }

  /** Returns the type from which a method makes a publisher. */
  Optional<AdaptedType> ofPublisher(ExecutableElement method, ValidationReport report) {
    return read(method, List.of(AsyncTypes.PUBLISHER), "a 'Flow.Publisher'", report);
  }

  private Optional<AdaptedType> read(
      ExecutableElement method, List<String> results, String inWords, ValidationReport report) {
    if (method.getParameters().size() != 1
        || !(method.getParameters().get(0).asType() instanceof DeclaredType parameter)) {
      report.add(Problem.at(method, Message.ADAPTER_PARAMETER.of(Signatures.of(method))));
      return Optional.empty();
    }
    TypeElement element = (TypeElement) parameter.asElement();
    if (!report.passes(validateParameter(method.getParameters().get(0), element))) {
      return Optional.empty();
    }
    Optional<TypeMirror> held =
        results.stream()
            .flatMap(each -> table.givenArgument(method.getReturnType(), each).stream())
            .findFirst();
    if (held.isEmpty()) {
      report.add(
          Problem.at(
              method,
              Message.ADAPTER_RETURN_TYPE.of(
                  Signatures.of(method),
                  Signatures.nameOf(method.getReturnType()),
                  inWords,
                  element.getSimpleName())));
      return Optional.empty();
    }
    return report.passes(validateTypeArguments(method, parameter, element))
        ? held(method, parameter, held.get(), report)
            .filter(each -> report.passes(validateNoCallback(method, element, each)))
            .map(each -> new AdaptedType(element, each))
        : Optional.empty();
  }

  private Optional<Problem> validateNoCallback(
      ExecutableElement method, TypeElement element, ValueType held) {
    Name name = element.getSimpleName();
    return callbacks.contains(element, held)
        ? Optional.of(
            Problem.at(
                method.getParameters().get(0), Message.ADAPTER_OF_CALLBACK.of(name, name, name)))
        : Optional.empty();
  }

  private Optional<Problem> validateParameter(VariableElement parameter, TypeElement element) {
    Optional<AsyncType> known = table.rowOf(element.asType());
    if (known.isPresent()) {
      String name = known.get().simpleName();
      return Optional.of(
          Problem.at(
              parameter,
              element.getQualifiedName().contentEquals(known.get().name().canonicalName())
                  ? Message.ADAPTER_OF_SUPPORTED_TYPE.of(name)
                  : Message.ADAPTER_OF_SUBTYPE_OF_SUPPORTED_TYPE.of(
                      element.getSimpleName(), name)));
    }
    return Adapters.isOfJdk(element)
        ? Optional.of(
            Problem.at(parameter, Message.ADAPTER_OF_JDK_TYPE.of(element.getSimpleName())))
        : Optional.empty();
  }

  /**
   * Returns a problem if a method does not accept every value of the type: generated code passes
   * any.
   */
  private Optional<Problem> validateTypeArguments(
      ExecutableElement method, DeclaredType parameter, TypeElement element) {
    List<? extends TypeMirror> arguments = parameter.getTypeArguments();
    List<? extends TypeParameterElement> parameters = element.getTypeParameters();
    Set<Element> variables = new HashSet<>();
    boolean takesEvery = arguments.size() == parameters.size();
    for (int i = 0; i < arguments.size(); i++) {
      TypeMirror argument = arguments.get(i);
      takesEvery &=
          TypeArguments.isUnbounded(argument)
              || (TypeArguments.bound(argument).orElse(null) instanceof TypeVariable variable
                  && variables.add(variable.asElement())
                  && isAsWide(variable, parameters.get(i)));
    }
    return takesEvery
        ? Optional.empty()
        : Optional.of(
            Problem.at(
                method,
                Message.ADAPTER_PARAMETER_TOO_NARROW.of(
                    Signatures.of(method), element.getSimpleName(), AdaptedType.named(element))));
  }

  private boolean isAsWide(TypeVariable variable, TypeParameterElement parameter) {
    TypeParameterElement own = (TypeParameterElement) variable.asElement();
    return own.getBounds().stream()
        .allMatch(bound -> types.isSubtype(parameter.asType(), types.erasure(bound)));
  }

  private Optional<ValueType> held(
      ExecutableElement method, DeclaredType parameter, TypeMirror held, ValidationReport report) {
    if (table.isSubtypeOf(held, "java.lang.Void")) {
      return Optional.of(ValueType.NOTHING);
    }
    if (!TypeArguments.mentionsVariable(held)) {
      return Optional.of(new ValueType.Always(held));
    }
    List<? extends TypeMirror> arguments = parameter.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<TypeMirror> argument = TypeArguments.bound(arguments.get(i));
      if (argument.filter(each -> TypeArguments.areSameVariable(each, held)).isPresent()) {
        return Optional.of(new ValueType.Argument(i));
      }
    }
    report.add(
        Problem.at(
            method,
            Message.ADAPTER_HOLDS_OTHER_TYPE.of(
                Signatures.of(method), Signatures.nameOf(parameter))));
    return Optional.empty();
  }
}

package io.smartasync.processor.read;

import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.Held;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Reads the methods of adapters that make a future or publisher of their type. */
final class AdaptingMethods {

  private final AsyncTypes table;
  private final Types types;
  private final Reporter reporter;

  /**
   * A reader.
   *
   * @param table knows the types that need no adapter
   */
  AdaptingMethods(AsyncTypes table, Types types, Reporter reporter) {
    this.table = table;
    this.types = types;
    this.reporter = reporter;
  }

  /** The type that a method makes a future of. */
  AdaptedType ofFuture(ExecutableElement method) {
    return read(
        method, List.of(AsyncTypes.STAGE, AsyncTypes.FUTURE), "a CompletionStage or a Future");
  }

  /** The type that a method makes a publisher of. */
  AdaptedType ofPublisher(ExecutableElement method) {
    return read(method, List.of(AsyncTypes.PUBLISHER), "a Flow.Publisher");
  }

  private AdaptedType read(ExecutableElement method, List<String> results, String inWords) {
    DeclaredType parameter = parameter(method);
    TypeElement element = (TypeElement) parameter.asElement();
    requireUnknown(method.getParameters().get(0), element);
    TypeMirror held =
        results.stream()
            .flatMap(each -> table.givenArgument(method.getReturnType(), each).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new WrongAdapter(
                        method,
                        "%s returns %s; return %s of what the %s holds, with its type argument"
                            .formatted(
                                reporter.signature(method),
                                reporter.simpleName(method.getReturnType()),
                                inWords,
                                element.getSimpleName())));
    requireEvery(method, parameter, element);
    return new AdaptedType(element, held(method, parameter, held));
  }

  private DeclaredType parameter(ExecutableElement method) {
    if (method.getParameters().size() == 1
        && method.getParameters().get(0).asType() instanceof DeclaredType declared) {
      return declared;
    }
    throw new WrongAdapter(
        method,
        reporter.signature(method)
            + " has to take one parameter, of the class or interface that it adapts");
  }

  private void requireUnknown(VariableElement parameter, TypeElement element) {
    Optional<AsyncType> known = table.rowOf(element.asType());
    if (known.isPresent()) {
      String name = known.get().simpleName();
      throw new WrongAdapter(
          parameter,
          element.getQualifiedName().contentEquals(known.get().name().canonicalName())
              ? "%s needs no adapter, the processor knows it; remove this one".formatted(name)
              : "%s needs no adapter, the processor knows that it is a %s; remove this one"
                  .formatted(element.getSimpleName(), name));
    }
    if (Adapters.isOfJdk(element)) {
      throw new WrongAdapter(
          parameter,
          element.getSimpleName()
              + " is a type of the JDK, of which the processor knows those that are asynchronous;"
              + " adapt a type of a library, or of your own");
    }
  }

  /** Generated code passes whatever value of the type there is. */
  private void requireEvery(ExecutableElement method, DeclaredType parameter, TypeElement element) {
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
    if (!takesEvery) {
      throw new WrongAdapter(
          method,
          "%s does not take every %s; take %s, with type parameters of the method's own and no bounds but those of %s"
              .formatted(
                  reporter.signature(method),
                  element.getSimpleName(),
                  AdaptedType.named(element),
                  element.getSimpleName()));
    }
  }

  private boolean isAsWide(TypeVariable variable, TypeParameterElement parameter) {
    TypeParameterElement own = (TypeParameterElement) variable.asElement();
    return own.getBounds().stream()
        .allMatch(bound -> types.isSubtype(parameter.asType(), types.erasure(bound)));
  }

  private Held held(ExecutableElement method, DeclaredType parameter, TypeMirror held) {
    if (table.isSubtypeOf(held, "java.lang.Void")) {
      return Held.NOTHING;
    }
    if (!TypeArguments.haveVariables(held)) {
      return new Held.Always(held);
    }
    List<? extends TypeMirror> arguments = parameter.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<TypeMirror> argument = TypeArguments.bound(arguments.get(i));
      if (argument.filter(each -> TypeArguments.areSameVariable(each, held)).isPresent()) {
        return new Held.Argument(i);
      }
    }
    throw new WrongAdapter(
        method,
        "what %s returns has to hold a type argument of %s, or a type without type variables"
            .formatted(reporter.signature(method), reporter.simpleName(parameter)));
  }
}

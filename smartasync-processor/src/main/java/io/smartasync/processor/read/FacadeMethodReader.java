package io.smartasync.processor.read;

import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.element.NullMarkedScope;
import io.smartasync.processor.element.NullableMarks;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the methods of a facade from those of the wrapped type. */
final class FacadeMethodReader {

  private final Elements elements;
  private final Types types;
  private final Members members;
  private final StyleReader styleReader;
  private final CheckedExceptions checkedExceptions;
  private final KeptResults keptResults;
  private final CallbackParameters callbackParameters;

  FacadeMethodReader(
      Elements elements,
      Types types,
      Members members,
      StyleReader styleReader,
      CheckedExceptions checkedExceptions,
      KeptResults keptResults,
      CallbackParameters callbackParameters) {
    this.elements = elements;
    this.types = types;
    this.keptResults = keptResults;
    this.callbackParameters = callbackParameters;
    this.members = members;
    this.styleReader = styleReader;
    this.checkedExceptions = checkedExceptions;
  }

  /** Returns the methods of a facade, in the order of the methods that they call. */
  List<FacadeMethod> read(
      TypeElement type,
      List<ExecutableElement> methods,
      FacadeSettings settings,
      FacadeTypes facades) {
    MethodIndex<ExecutableElement> index = new MethodIndex<>(type, members);
    methods.forEach(method -> index.add(method, method));
    MethodIndex<ExecutableElement> ofObject = ofObject(type);
    List<FacadeMethod> result = new ArrayList<>();
    for (ExecutableElement method : methods) {
      ExecutableType methodType = members.asMemberOf(type, method);
      Settings own = settings.forMethod(method.getSimpleName().toString());
      boolean isAsItIs = keptResults.isAsItIs(method, type, settings);
      boolean isKept =
          isAsItIs || keptResults.isNotAwaited(method, methodType.getReturnType(), settings);
      Optional<Style.Asynchronous> styleOfResult =
          isKept ? Optional.empty() : style(method, methodType, own, facades);
      String name = method.getSimpleName().toString();
      Optional<FacadeMethod.Callback> callback =
          isKept || styleOfResult.isPresent()
              ? Optional.empty()
              : callbackParameters
                  .of(methodType)
                  .filter(each -> !isDeclaredWithout(each, method, type, methods));
      Optional<Style.Asynchronous> style =
          styleOfResult.or(
              () ->
                  callback.map(
                      each ->
                          StyleReader.ofCallback(
                              each.type().isOfMany(), each.value(), false, own)));
      if (styleOfResult.isPresent() && TwinNames.isAsync(name)) {
        String shorter = TwinNames.of(name, style.get());
        Optional<ExecutableElement> other = first(index, shorter, method);
        if (other.isPresent()
            && !isAsynchronous(other.get(), type, own, facades)
            && takes(other.get(), method, type)) {
          continue; // the type has its own synchronous method
        }
        boolean isTaken = other.isPresent() || first(ofObject, shorter, method).isPresent();
        name = isTaken || SourceVersion.isKeyword(shorter) ? name : shorter;
      }
      result.add(
          new FacadeMethod(
              method,
              methodType,
              name,
              parameters(method, methodType),
              style,
              isAsynchronous(method, type, own, facades)
                  ? Optional.empty()
                  : asynchronousTwin(method, type, index, own, facades),
              isAsItIs ? Optional.empty() : wrapping(method, methodType, style, facades),
              NullableMarks.areOn(method),
              failures(methodType, style, own),
              style.filter(Style.OfOne.class::isInstance).flatMap(one -> own.timeout()),
              callback,
              List.of()));
    }
    return result;
  }

  /**
   * Returns whether another method has the name and the parameters that remain without a callback.
   * Then the facade keeps the method as it is.
   */
  private boolean isDeclaredWithout(
      FacadeMethod.Callback callback,
      ExecutableElement method,
      TypeElement type,
      List<ExecutableElement> methods) {
    List<String> remaining = erasures(members.asMemberOf(type, method), callback);
    return methods.stream()
        .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
        .filter(each -> !each.equals(method))
        .map(each -> members.asMemberOf(type, each))
        .anyMatch(
            each ->
                erasures(each).equals(remaining)
                    || callbackParameters
                        .of(each)
                        .filter(other -> erasures(each, other).equals(remaining))
                        .isPresent());
  }

  private List<String> erasures(ExecutableType method) {
    return method.getParameterTypes().stream().map(each -> types.erasure(each).toString()).toList();
  }

  private List<String> erasures(ExecutableType method, FacadeMethod.Callback callback) {
    List<String> all = erasures(method);
    return IntStream.range(0, all.size())
        .filter(i -> !callback.omits(i))
        .mapToObj(all::get)
        .toList();
  }

  /**
   * Returns whether a method takes the arguments of another one with the same erasure, as {@code
   * getAll(Set<?>)} takes those of {@code getAllAsync(Set<? extends K>)}.
   */
  private boolean takes(
      ExecutableElement synchronous, ExecutableElement asynchronous, TypeElement type) {
    ExecutableType one = members.asMemberOf(type, synchronous);
    ExecutableType two = members.asMemberOf(type, asynchronous);
    return !one.getTypeVariables().isEmpty()
        || !two.getTypeVariables().isEmpty()
        || IntStream.range(0, one.getParameterTypes().size())
            .allMatch(
                i ->
                    types.isAssignable(
                        two.getParameterTypes().get(i), one.getParameterTypes().get(i)));
  }

  private static List<FacadeMethod.Parameter> parameters(
      ExecutableElement method, ExecutableType type) {
    List<FacadeMethod.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      parameters.add(
          new FacadeMethod.Parameter(
              parameter, type.getParameterTypes().get(i), NullableMarks.areOn(parameter)));
    }
    return parameters;
  }

  private static Optional<FacadeMethod.Wrapping> wrapping(
      ExecutableElement method,
      ExecutableType type,
      Optional<Style.Asynchronous> style,
      FacadeTypes facades) {
    ResultWrapping wrapping = new ResultWrapping(facades);
    boolean isNullnessKnown = NullMarkedScope.contains(method);
    return style.isPresent()
        ? wrapping.of(style.get(), isNullnessKnown)
        : wrapping.of(type.getReturnType(), !isNullnessKnown || NullableMarks.areOn(method));
  }

  /**
   * Returns the style of a method whose result is waited for; empty if it is not asynchronous, or
   * is itself wrapped in a facade.
   */
  private Optional<Style.Asynchronous> style(
      ExecutableElement method, ExecutableType type, Settings settings, FacadeTypes facades) {
    return new ResultWrapping(facades).of(type.getReturnType(), false).isEmpty()
            && styleReader.styleOf(method, type.getReturnType(), settings)
                instanceof Style.Asynchronous style
        ? Optional.of(style)
        : Optional.empty();
  }

  private boolean isAsynchronous(
      ExecutableElement method, TypeElement type, Settings settings, FacadeTypes facades) {
    return style(method, members.asMemberOf(type, method), settings, facades).isPresent();
  }

  private MethodIndex<ExecutableElement> ofObject(TypeElement type) {
    MethodIndex<ExecutableElement> index = new MethodIndex<>(type, members);
    Methods.declaredIn(elements.getTypeElement("java.lang.Object"))
        .forEach(method -> index.add(method, method));
    return index;
  }

  /** Returns a method of another name with the same parameters. */
  private static Optional<ExecutableElement> first(
      MethodIndex<ExecutableElement> methods, String name, ExecutableElement like) {
    return methods.like(name, like).stream().findFirst();
  }

  /** Returns the name of the asynchronous twin of a synchronous method, if the type has one. */
  private Optional<String> asynchronousTwin(
      ExecutableElement method,
      TypeElement type,
      MethodIndex<ExecutableElement> methods,
      Settings settings,
      FacadeTypes facades) {
    return BlockingNames.twinsOf(method.getSimpleName().toString()).stream()
        .flatMap(name -> first(methods, name, method).stream())
        .filter(twin -> isAsynchronous(twin, type, settings, facades))
        .map(twin -> twin.getSimpleName().toString())
        .findFirst();
  }

  private List<TypeMirror> failures(
      ExecutableType type, Optional<Style.Asynchronous> style, Settings settings) {
    List<TypeMirror> exceptions = new ArrayList<>(type.getThrownTypes());
    if (style.isPresent() && style.get() instanceof Style.OfOne) {
      exceptions.addAll(settings.throwing());
    }
    return checkedExceptions.mostGeneral(exceptions);
  }
}

package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.element.MissingTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the methods of a type that the compiler accepts no call of, whoever writes it, because a
 * library refers to types of another library that is missing.
 */
final class BrokenMethods {

  private final TypeElement type;
  private final Elements elements;
  private final Types types;
  private final Members members;
  private final AsyncTypes asyncTypes;

  /** The broken methods, by their names and numbers of parameters. */
  private final Map<String, List<ExecutableElement>> found = new HashMap<>();

  /** The methods of the type, broken or not, by their names and numbers of parameters. */
  private final Map<String, List<ExecutableElement>> overloads = new HashMap<>();

  /** Whether types lack a supertype. */
  private final Map<TypeElement, Boolean> incomplete = new HashMap<>();

  /**
   * Creates an empty set.
   *
   * @param type the type that declares or inherits the methods
   */
  BrokenMethods(
      TypeElement type, Elements elements, Types types, Members members, AsyncTypes asyncTypes) {
    this.type = type;
    this.elements = elements;
    this.types = types;
    this.members = members;
    this.asyncTypes = asyncTypes;
  }

  /**
   * Adds a method if it is broken by itself: types in its signature are missing and will not be
   * generated, or supertypes that the compiler needs. It needs those of exceptions and of values
   * that are waited for.
   *
   * @return whether the method is broken
   */
  boolean addIfBroken(ExecutableElement method, ExecutableType methodType) {
    add(method, overloads);
    boolean isBroken =
        (!members.isInSource(Members.ownerOf(method))
                && FacadeMembers.mentioned(method, methodType).anyMatch(MissingTypes::isMissing))
            || Stream.concat(methodType.getThrownTypes().stream(), value(methodType))
                .anyMatch(this::lacksSupertype);
    if (isBroken) {
      add(method, found);
    }
    return isBroken;
  }

  private Stream<TypeMirror> value(ExecutableType method) {
    TypeMirror returned = method.getReturnType();
    return asyncTypes.rowOf(returned).map(row -> asyncTypes.valueTypeOf(returned, row)).stream()
        .map(
            value ->
                value instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                    ? wildcard.getExtendsBound()
                    : value);
  }

  private boolean lacksSupertype(TypeMirror type) {
    if (!MissingTypes.isDeclared(type)) {
      return false;
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    Boolean known = incomplete.putIfAbsent(element, false);
    if (known != null) {
      return known;
    }
    boolean lacks =
        Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
            .anyMatch(
                each ->
                    MissingTypes.isMissing(each)
                        ? !members.isInSource(element)
                        : lacksSupertype(each));
    incomplete.put(element, lacks);
    return lacks;
  }

  private static void add(ExecutableElement method, Map<String, List<ExecutableElement>> methods) {
    methods.computeIfAbsent(Methods.nameAndArity(method), name -> new ArrayList<>()).add(method);
  }

  /**
   * Returns whether a method that is not broken by itself cannot be called, because the compiler
   * looks at other methods, too: at a broken one that overrides it, and at overloads, with whose
   * parameters it compares the types of the arguments.
   */
  boolean prevent(ExecutableElement method) {
    return found.getOrDefault(Methods.nameAndArity(method), List.of()).stream()
            .anyMatch(
                each ->
                    elements.overrides(each, method, Members.ownerOf(each))
                        || isComparedWithMissing(method, each))
        || isOverloadedWithIncomplete(method);
  }

  private boolean isOverloadedWithIncomplete(ExecutableElement method) {
    List<ExecutableElement> others =
        overloads.getOrDefault(Methods.nameAndArity(method), List.of());
    return others.size() > 1 // most methods have no overload, so that their types are not needed
        && members.asMemberOf(type, method).getParameterTypes().stream()
            .anyMatch(this::lacksSupertype)
        && others.stream().anyMatch(each -> !members.haveSameParameters(type, each, method));
  }

  private boolean isComparedWithMissing(ExecutableElement method, ExecutableElement overload) {
    List<? extends TypeMirror> arguments = members.asMemberOf(type, method).getParameterTypes();
    List<? extends TypeMirror> parameters = members.asMemberOf(type, overload).getParameterTypes();
    int missing =
        IntStream.range(0, parameters.size())
            .filter(i -> MissingTypes.isMissing(parameters.get(i)))
            .findFirst()
            .orElse(parameters.size());
    return missing < parameters.size()
        && (arguments.get(missing) instanceof DeclaredType
            || arguments.get(missing) instanceof TypeVariable)
        // The compiler compares no argument after one that does not fit.
        && IntStream.range(0, missing)
            .allMatch(
                i ->
                    types.isSubtype(
                        types.erasure(arguments.get(i)), types.erasure(parameters.get(i))));
  }
}

package io.smartasync.processor.write;

import io.smartasync.processor.element.AllSupertypes;
import io.smartasync.processor.element.Compilers;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.model.Facade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds calls that the compiler of Eclipse compiles in another way than javac. If a supertype
 * overrides a method of an interface with another return type, and a second path leads to the
 * overridden method, that compiler calls the overridden one. Its value has to be cast.
 */
final class EclipseCalls {

  private final Facade facade;
  private final Members members;
  private final Types types;
  private final Set<TypeElement> supertypes;
  private final Map<String, List<ExecutableElement>> ofInterfaces = new HashMap<>();

  private EclipseCalls(Facade facade, Members members, Types types, Set<TypeElement> supertypes) {
    this.facade = facade;
    this.members = members;
    this.types = types;
    this.supertypes = supertypes;
    for (TypeElement supertype : supertypes) {
      if (supertype.getKind().isInterface()) {
        Methods.declaredIn(supertype)
            .forEach(
                method ->
                    ofInterfaces
                        .computeIfAbsent(Methods.nameAndArity(method), key -> new ArrayList<>())
                        .add(method));
      }
    }
  }

  static EclipseCalls of(Facade facade, Elements elements, Types types) {
    return new EclipseCalls(
        facade,
        new Members(elements, types),
        types,
        Compilers.isEclipse(elements) ? AllSupertypes.of(facade.type(), types).keySet() : Set.of());
  }

  /** Returns whether a call may not have the type that the method returns. */
  boolean mayReturnOther(ExecutableElement method) {
    return supertypes.contains(Members.ownerOf(method))
        && ofInterfaces.getOrDefault(Methods.nameAndArity(method), List.of()).stream()
            .anyMatch(each -> returnsOther(each, method));
  }

  private boolean returnsOther(ExecutableElement other, ExecutableElement method) {
    return !other.equals(method)
        && !types.isSameType(erased(other), erased(method))
        && members.haveSameParameters(facade.type(), other, method);
  }

  private TypeMirror erased(ExecutableElement method) {
    return types.erasure(method.getReturnType());
  }
}

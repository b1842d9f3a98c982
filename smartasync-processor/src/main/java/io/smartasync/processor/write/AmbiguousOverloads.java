package io.smartasync.processor.write;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.element.ObjectMethods;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds overloads that are ambiguous for a lambda. The compiler warns about them at their
 * declaration, where the author of the wrapped type has accepted them. A twin can be such an
 * overload too, and so can the factory of a smart interface; that of a facade has a name of its
 * own.
 */
final class AmbiguousOverloads {

  private final Elements elements;
  private final Types types;

  /** The methods by name. */
  private final Map<String, List<Overload>> found = new HashMap<>();

  private AmbiguousOverloads(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  private record Overload(List<? extends TypeMirror> parameters, boolean isVarArgs) {

    boolean accepts(int arguments) {
      return parameters.size() == arguments || (isVarArgs && parameters.size() < arguments);
    }

    /** Returns the type of an argument, each in place of a variable number. */
    TypeMirror typeOf(int argument) {
      int last = parameters.size() - 1;
      return isVarArgs && argument >= last
          ? MoreTypes.asArray(parameters.get(last)).getComponentType()
          : parameters.get(argument);
    }
  }

  static boolean areIn(SmartInterface smart, Elements elements, Types types) {
    AmbiguousOverloads overloads = new AmbiguousOverloads(elements, types);
    Members members = new Members(elements, types);
    for (Operation operation : smart.allOperations()) {
      Overload overload = overload(smart.origin(), operation.method(), members);
      overloads.add(operation.twinName(), overload);
      if (!operation.isStatic()) {
        overloads.add(operation.name(), overload);
      }
    }
    for (ExecutableElement other : smart.others()) {
      overloads.add(other.getSimpleName().toString(), overload(smart.origin(), other, members));
    }
    if (smart.hasInstanceOperations()) {
      overloads.add("of", new Overload(List.of(smart.origin().asType()), false));
    }
    return overloads.areFound();
  }

  private static Overload overload(TypeElement type, ExecutableElement method, Members members) {
    return new Overload(members.asMemberOf(type, method).getParameterTypes(), method.isVarArgs());
  }

  static boolean areIn(Facade facade, Elements elements, Types types) {
    AmbiguousOverloads overloads = new AmbiguousOverloads(elements, types);
    for (FacadeMethod method : facade.allMethods()) {
      List<? extends TypeMirror> called = method.type().getParameterTypes();
      List<? extends TypeMirror> parameters =
          IntStream.range(0, called.size())
              .filter(i -> !method.omits(i))
              .mapToObj(called::get)
              .toList();
      boolean isVarArgs = method.method().isVarArgs() && !method.omits(called.size() - 1);
      overloads.add(method.name(), new Overload(parameters, isVarArgs));
    }
    return overloads.areFound();
  }

  private void add(String name, Overload overload) {
    found.computeIfAbsent(name, each -> new ArrayList<>()).add(overload);
  }

  private boolean areFound() {
    // Most methods have no overload, so that their parameters need not be looked at.
    return found.values().stream().filter(each -> each.size() > 1).anyMatch(this::areAmbiguous);
  }

  private boolean areAmbiguous(List<Overload> sameName) {
    List<Overload> overloads = sameName.stream().filter(this::acceptsLambda).toList();
    return IntStream.range(0, overloads.size())
        .anyMatch(
            i ->
                overloads.subList(0, i).stream()
                    .anyMatch(each -> areAmbiguous(each, overloads.get(i))));
  }

  private boolean acceptsLambda(Overload overload) {
    return IntStream.range(0, overload.parameters().size())
        .anyMatch(i -> isFunctional(overload.typeOf(i)));
  }

  /**
   * Returns whether some arguments fit both of two overloads except for lambdas. May return true
   * where the compiler, which knows more about the lambdas, does not warn.
   */
  private boolean areAmbiguous(Overload one, Overload other) {
    int arguments = Math.max(one.parameters().size(), other.parameters().size());
    if (!one.accepts(arguments) || !other.accepts(arguments)) {
      return false;
    }
    boolean differ = false;
    for (int i = 0; i < arguments; i++) {
      TypeMirror first = one.typeOf(i);
      TypeMirror second = other.typeOf(i);
      if (isFunctional(first) && isFunctional(second)) {
        differ |= !types.isSameType(first, second);
      } else if (!areRelated(types.erasure(first), types.erasure(second))) {
        return false;
      }
    }
    return differ;
  }

  private boolean areRelated(TypeMirror one, TypeMirror other) {
    return types.isSubtype(one, other) || types.isSubtype(other, one);
  }

  /** Returns whether a type accepts a lambda, which depends on the nearest abstract methods. */
  private boolean isFunctional(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED
        || MoreTypes.asTypeElement(type).getKind() != ElementKind.INTERFACE) {
      return false;
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    long methods =
        Methods.declaredIn(element).stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .filter(method -> !ObjectMethods.contains(method, elements, types))
            .count();
    return methods == 1
        || (methods == 0 && element.getInterfaces().stream().anyMatch(this::isFunctional));
  }
}

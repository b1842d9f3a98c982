package io.smartasync.processor.write;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds overloads that are ambiguous for a lambda. The compiler warns about them at their
 * declaration, where the author of the wrapped type has accepted them.
 */
final class AmbiguousOverloads {

  private AmbiguousOverloads() {}

  /** A parameter of all overloads with a number of parameters. */
  private record Position(String method, int parameters, int index) {}

  static boolean areIn(Facade facade) {
    Map<String, Integer> longest = new HashMap<>();
    for (FacadeMethod method : facade.methods()) {
      longest.merge(method.name(), method.type().getParameterTypes().size(), Math::max);
    }
    Set<Position> functional = new HashSet<>();
    for (FacadeMethod method : facade.methods()) {
      int parameters = method.type().getParameterTypes().size();
      // As many parameters as another method has, in place of a variable number.
      int most =
          method.method().isVarArgs()
              ? longest.getOrDefault(method.name(), parameters)
              : parameters;
      for (int number = parameters; number <= most; number++) {
        for (int i = 0; i < number; i++) {
          if (isFunctional(typeAt(i, method))
              && !functional.add(new Position(method.name(), number, i))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static TypeMirror typeAt(int index, FacadeMethod method) {
    List<? extends TypeMirror> parameters = method.type().getParameterTypes();
    int last = parameters.size() - 1;
    return method.method().isVarArgs() && index >= last
        ? MoreTypes.asArray(parameters.get(last)).getComponentType()
        : parameters.get(index);
  }

  /** Returns whether a type accepts a lambda, which depends on the nearest abstract methods. */
  private static boolean isFunctional(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED
        || MoreTypes.asTypeElement(type).getKind() != ElementKind.INTERFACE) {
      return false;
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    long methods =
        Methods.declaredIn(element).stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .count();
    return methods == 1
        || (methods == 0
            && element.getInterfaces().stream().anyMatch(AmbiguousOverloads::isFunctional));
  }
}

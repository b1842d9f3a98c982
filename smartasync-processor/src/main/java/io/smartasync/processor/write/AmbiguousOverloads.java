package io.smartasync.processor.write;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds overloads that are ambiguous for a lambda. The compiler warns about them at their
 * declaration, where the author of the wrapped type has accepted them.
 */
final class AmbiguousOverloads {

  private AmbiguousOverloads() {}

  /** A parameter of all overloads with a number of parameters. */
  private record Position(String method, int parameters, int index) {}

  static boolean areIn(Facade facade) {
    Set<Position> functional = new HashSet<>();
    for (FacadeMethod method : facade.methods()) {
      List<? extends TypeMirror> parameters = method.type().getParameterTypes();
      for (int i = 0; i < parameters.size(); i++) {
        if (isFunctional(parameters.get(i))
            && !functional.add(new Position(method.name(), parameters.size(), i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a type accepts a lambda, which depends on the nearest abstract methods. */
  private static boolean isFunctional(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED
        || MoreTypes.asTypeElement(type).getKind() != ElementKind.INTERFACE) {
      return false;
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    long methods =
        ElementFilter.methodsIn(element.getEnclosedElements()).stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .count();
    return methods == 1
        || (methods == 0
            && element.getInterfaces().stream().anyMatch(AmbiguousOverloads::isFunctional));
  }
}

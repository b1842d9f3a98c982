package io.smartasync.processor.write;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import java.util.List;
import java.util.stream.IntStream;
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

  static boolean areIn(Facade facade) {
    List<FacadeMethod> methods = facade.methods();
    return IntStream.range(0, methods.size())
        .anyMatch(
            i ->
                methods.subList(i + 1, methods.size()).stream()
                    .anyMatch(other -> areAmbiguous(methods.get(i), other)));
  }

  private static boolean areAmbiguous(FacadeMethod one, FacadeMethod other) {
    if (!one.name().equals(other.name())) {
      return false;
    }
    List<? extends TypeMirror> ones = one.type().getParameterTypes();
    List<? extends TypeMirror> others = other.type().getParameterTypes();
    return ones.size() == others.size()
        && IntStream.range(0, ones.size())
            .anyMatch(i -> isFunctional(ones.get(i)) && isFunctional(others.get(i)));
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

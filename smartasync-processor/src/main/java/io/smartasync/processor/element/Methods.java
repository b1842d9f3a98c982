package io.smartasync.processor.element;

import com.google.auto.common.MoreTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the methods of types.
 *
 * <p>Every method that the processor looks at comes from here. Javac fails when it views a method
 * of a class file as a member of a subtype and an exception in its {@code throws} clause is missing
 * that nobody has asked for before. If the exception is asked for, it is an error type, as all
 * other missing types of a signature are.
 */
public final class Methods {

  private Methods() {}

  /** Returns the methods that a type declares, in source order. */
  public static List<ExecutableElement> declaredIn(Element type) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    for (ExecutableElement method : methods) {
      method.getThrownTypes().forEach(MissingTypes::isMissing);
    }
    return methods;
  }

  /** Returns the methods that a type declares or inherits. */
  public static List<ExecutableElement> allOf(TypeElement type, Elements elements) {
    findExceptions(type, new HashSet<>());
    return ElementFilter.methodsIn(elements.getAllMembers(type));
  }

  private static void findExceptions(TypeElement type, Set<TypeElement> visited) {
    if (!visited.add(type)) {
      return;
    }
    declaredIn(type);
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(MissingTypes::isDeclared)
        .forEach(each -> findExceptions(MoreTypes.asTypeElement(each), visited));
  }

  /** Returns a key that methods have in common if one may override or overload the other. */
  public static String nameAndArity(ExecutableElement method) {
    return method.getSimpleName() + "/" + method.getParameters().size();
  }
}

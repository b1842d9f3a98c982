package io.smartasync.processor.element;

import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds methods that every object has. */
public final class ObjectMethods {

  private ObjectMethods() {}

  /**
   * Returns whether a method is, or overrides, one of {@link Object}. That includes a {@code
   * clone()} that an interface declares: every class that implements the interface overrides both.
   */
  public static boolean contains(ExecutableElement method, Elements elements, Types types) {
    return Methods.declaredIn(elements.getTypeElement("java.lang.Object")).stream()
        .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
        .anyMatch(each -> haveEqualParameters(method, each, types));
  }

  private static boolean haveEqualParameters(
      ExecutableElement method, ExecutableElement ofObject, Types types) {
    List<? extends VariableElement> parameters = method.getParameters();
    List<? extends VariableElement> others = ofObject.getParameters();
    return parameters.size() == others.size()
        && IntStream.range(0, parameters.size())
            .allMatch(
                i ->
                    types.isSameType(
                        types.erasure(parameters.get(i).asType()), others.get(i).asType()));
  }
}

package io.smartasync.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A method of a facade.
 *
 * @param method the method of the wrapped type that it calls
 * @param type that method's type, as a member of the wrapped type
 * @param name its name
 * @param style what the method returns where that is asynchronous
 * @param asynchronous the name of the method's asynchronous twin, where the wrapped type has one
 * @param failures the checked exceptions that it lets through as themselves, none a subclass of
 *     another
 * @param overridden the methods of other facades that it overrides
 */
public record FacadeMethod(
    ExecutableElement method,
    ExecutableType type,
    String name,
    Optional<Style.Asynchronous> style,
    Optional<String> asynchronous,
    List<TypeMirror> failures,
    List<FacadeMethod> overridden) {

  /** The same method, overriding others. */
  public FacadeMethod overriding(List<FacadeMethod> others) {
    return new FacadeMethod(method, type, name, style, asynchronous, failures, others);
  }

  /** The same method as another type has it. */
  public FacadeMethod as(ExecutableType other, Optional<Style.Asynchronous> otherStyle) {
    return new FacadeMethod(method, other, name, otherStyle, asynchronous, failures, overridden);
  }

  /** Whether whoever calls it is warned. */
  public boolean isDeprecated() {
    return method.getAnnotation(Deprecated.class) != null;
  }

  /** The name of the method that it calls. */
  public String calledName() {
    return method.getSimpleName().toString();
  }

  /** What a call returns, after the wait; the elements of what is many. */
  public TypeMirror result() {
    return style
        .map(
            each ->
                switch (each) {
                  case Style.OfOne one -> one.result();
                  case Style.OfMany many -> many.element();
                })
        .orElseGet(type::getReturnType);
  }

  /** Whether it returns nothing. */
  public boolean isVoid() {
    boolean isStream = style.isPresent() && style.get() instanceof Style.OfMany;
    return !isStream && result().getKind() == TypeKind.VOID;
  }

  /** Whether it is the method that {@link AutoCloseable} asks for. */
  public boolean isClose() {
    return name.equals("close")
        && type.getParameterTypes().isEmpty()
        && isVoid()
        && failures.stream().noneMatch(each -> each.toString().equals("java.lang.Throwable"));
  }
}

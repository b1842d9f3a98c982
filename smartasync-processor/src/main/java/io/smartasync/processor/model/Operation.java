package io.smartasync.processor.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * An annotated method and its twin.
 *
 * @param method the method that the author wrote
 * @param style how the author wrote it
 * @param twinName the name of the twin
 * @param declaredFailures the checked exceptions that a synchronous twin throws as themselves, none
 *     a subclass of another
 * @param timeout how long the twin may take, if its time is limited
 * @param reverse how the synchronous method that the author declared waits for its twin, if an
 *     implementation can write either of them
 */
public record Operation(
    ExecutableElement method,
    Style style,
    String twinName,
    List<TypeMirror> declaredFailures,
    Optional<Duration> timeout,
    Optional<Style.Asynchronous> reverse) {

  /** Returns the same operation with a twin of another style. */
  public Operation withStyle(Style other) {
    return new Operation(method, other, twinName, declaredFailures, timeout, reverse);
  }

  /** Returns the name of its synchronous method. */
  public String synchronousName() {
    return style instanceof Style.Synchronous ? name() : twinName;
  }

  /** Returns whether its synchronous method is the one that {@link AutoCloseable} declares. */
  public boolean isClose() {
    boolean isVoid =
        switch (style) {
          case Style.Direct direct -> direct.result().getKind() == TypeKind.VOID;
          case Style.OfOne one -> one.result().getKind() == TypeKind.VOID;
          case Style.DirectStream stream -> false;
          case Style.OfMany many -> false;
        };
    return isVoid
        && !isStatic()
        && method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && synchronousName().equals("close")
        && ThrownTypes.areExceptions(method.getThrownTypes())
        && ThrownTypes.areExceptions(declaredFailures);
  }

  /** Returns the name of the method that the author wrote. */
  public String name() {
    return method.getSimpleName().toString();
  }

  /** Returns whether the method is static. */
  public boolean isStatic() {
    return method.getModifiers().contains(Modifier.STATIC);
  }
}

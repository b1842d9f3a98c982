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
 * @param method what the author wrote
 * @param style how the author wrote it
 * @param twinName the name of the twin
 * @param declaredFailures the checked exceptions that a synchronous twin lets through as
 *     themselves, none a subclass of another
 * @param timeout how long the twin may take
 */
public record Operation(
    ExecutableElement method,
    Style style,
    String twinName,
    List<TypeMirror> declaredFailures,
    Optional<Duration> timeout) {

  /** The same operation with a twin of another style. */
  public Operation withStyle(Style other) {
    return new Operation(method, other, twinName, declaredFailures, timeout);
  }

  /** The name of its synchronous door. */
  public String synchronousName() {
    return style instanceof Style.Synchronous ? name() : twinName;
  }

  /** Whether its synchronous door is the method that {@link AutoCloseable} asks for. */
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
        && synchronousName().equals("close");
  }

  /** The author's name for the operation. */
  public String name() {
    return method.getSimpleName().toString();
  }

  /** Whether the operation belongs to the type, not to an instance. */
  public boolean isStatic() {
    return method.getModifiers().contains(Modifier.STATIC);
  }
}

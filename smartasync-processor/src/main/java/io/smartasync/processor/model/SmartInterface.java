package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;

/**
 * The interface to generate for a type with operations.
 *
 * @param origin the annotated type, or the type whose methods are annotated
 * @param name the name of the interface
 * @param isPublic whether the interface can be seen outside its package, which depends on the type
 * @param isEither whether implementations of the interface can write either method of an operation;
 *     then the interface extends the annotated one
 * @param extended the annotated interfaces that the interface extends, itself or through its
 *     parents, because implementations can write either method of their operations
 * @param typeParameters the type parameters of the type, and of the types that it is an inner class
 *     of
 * @param parents the interfaces of supertypes, which it extends
 * @param operations the operations that the type declares, in source order
 * @param inherited the operations of all parents that the type does not override, each as its own
 *     type declares it
 * @param others the methods that the interface inherits from the annotated ones that it extends,
 *     and that are no operations, each as the type declares or inherits it
 */
public record SmartInterface(
    TypeElement origin,
    ClassName name,
    boolean isPublic,
    boolean isEither,
    List<TypeElement> extended,
    List<? extends TypeParameterElement> typeParameters,
    List<Parent> parents,
    List<Operation> operations,
    List<Operation> inherited,
    List<ExecutableElement> others)
    implements GeneratedInterface {

  /**
   * The generated interface of a supertype.
   *
   * @param name the name of that interface
   * @param type the supertype, with the type arguments that the interface gets
   */
  public record Parent(ClassName name, DeclaredType type) {}

  @Override
  public TypeElement type() {
    return origin;
  }

  /** Returns the operations that the type declares or inherits. */
  public List<Operation> allOperations() {
    return Stream.concat(operations.stream(), inherited.stream()).toList();
  }

  /** Returns whether the interface has methods that are not static. */
  public boolean hasInstanceOperations() {
    return !inherited.isEmpty() || operations.stream().anyMatch(op -> !op.isStatic());
  }
}

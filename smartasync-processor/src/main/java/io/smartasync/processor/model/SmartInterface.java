package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;

/**
 * The interface to generate for a type.
 *
 * @param origin the annotated type, or the one whose methods are annotated
 * @param name the name of the interface
 * @param isPublic whether it can be seen outside its package, as the type can
 * @param typeParameters those of the type, and of the types it is an inner class of
 * @param parents the interfaces of supertypes, which it extends
 * @param operations the type's own operations, in source order
 * @param inherited the operations of all parents that the type's own do not override, each as its
 *     type declares it
 */
public record SmartInterface(
    TypeElement origin,
    ClassName name,
    boolean isPublic,
    List<? extends TypeParameterElement> typeParameters,
    List<Parent> parents,
    List<Operation> operations,
    List<Operation> inherited)
    implements GeneratedInterface {

  /**
   * The generated interface of a supertype.
   *
   * @param name its name
   * @param type the supertype, with the type arguments that the interface gets
   */
  public record Parent(ClassName name, DeclaredType type) {}

  @Override
  public TypeElement type() {
    return origin;
  }

  /** Returns whether the interface has methods of instances. */
  public boolean hasInstanceOperations() {
    return !inherited.isEmpty() || operations.stream().anyMatch(op -> !op.isStatic());
  }
}

package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.LateTable;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Decides which methods of a facade return what the wrapped method returns, although it is
 * asynchronous: those whose result completes only after a later call, and those whose result is a
 * publisher with further methods that configure it.
 *
 * <p>Valid for one round.
 */
final class KeptResults {

  private final Elements elements;
  private final AsyncTypes asyncTypes;
  private final Map<TypeElement, Boolean> builders = new HashMap<>();

  KeptResults(Elements elements, AsyncTypes asyncTypes) {
    this.elements = elements;
    this.asyncTypes = asyncTypes;
  }

  /**
   * Returns whether nothing is done with the result of a method.
   *
   * @param type the type that declares or inherits the method
   */
  boolean isAsItIs(ExecutableElement method, TypeElement type, FacadeSettings settings) {
    String name = method.getSimpleName().toString();
    return settings.asynchronous().contains(name)
        || (!settings.isWaiting(name) && isLate(method, type));
  }

  private boolean isLate(ExecutableElement method, TypeElement type) {
    String name = method.getSimpleName().toString();
    boolean isAsynchronous = asyncTypes.rowOf(method.getReturnType()).isPresent();
    return (isAsynchronous && method.getParameters().isEmpty() && LateTable.isAtTheEnd(name))
        || LateTable.owners().stream()
            .filter(owner -> isAsynchronous || LateTable.hasOnlyLate(owner))
            .filter(owner -> LateTable.contains(owner, name))
            .anyMatch(owner -> asyncTypes.isSubtypeOf(type.asType(), owner));
  }

  /**
   * Returns whether a method does not wait for its result, because of the type of the result. A
   * facade of the type can still be returned.
   */
  boolean isNotAwaited(ExecutableElement method, TypeMirror returned, FacadeSettings settings) {
    return !settings.isWaiting(method.getSimpleName().toString())
        && (LateTable.types().stream().anyMatch(late -> asyncTypes.isSubtypeOf(returned, late))
            || isBuilder(returned));
  }

  /**
   * Returns whether a type is a publisher some of whose methods return publishers of other types.
   * Those that return the type itself may be operators, such as {@code map}, which a stream has
   * too.
   */
  private boolean isBuilder(TypeMirror type) {
    return type instanceof DeclaredType declared
        && isOwnPublisher(type)
        && builders.computeIfAbsent(MoreTypes.asTypeElement(declared), this::hasSteps);
  }

  private boolean hasSteps(TypeElement type) {
    return Methods.allOf(type, elements).stream()
        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        // The operators of Flux, for example, which its subtypes inherit, are no steps.
        .filter(method -> asyncTypes.rowNamed(Members.ownerOf(method)).isEmpty())
        .map(ExecutableElement::getReturnType)
        .anyMatch(returned -> isOwnPublisher(returned) && !isSameType(type, returned));
  }

  private static boolean isSameType(TypeElement type, TypeMirror returned) {
    return MoreTypes.asTypeElement(returned).equals(type);
  }

  /** Returns whether a type is a publisher, but none of the types in the table itself. */
  private boolean isOwnPublisher(TypeMirror type) {
    return type instanceof DeclaredType declared
        && asyncTypes.rowInTable(type).orElse(null) instanceof AsyncType.OfMany
        && asyncTypes.rowNamed(MoreTypes.asTypeElement(declared)).isEmpty();
  }
}

package io.smartasync.processor.read;

import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.AsyncTypeTable;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the row of a type in the table, and what a value of the type holds. */
final class AsyncTypes {

  private final Elements elements;
  private final Types types;

  AsyncTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The row of a type, or empty where a type is not asynchronous. */
  Optional<AsyncType> rowOf(TypeMirror type) {
    return AsyncTypeTable.rows().stream()
        .filter(row -> isSubtypeOf(type, row.name().canonicalName()))
        .findFirst();
  }

  /** The types of the table that a type is. */
  List<TypeElement> typesOf(TypeMirror type) {
    return AsyncTypeTable.rows().stream()
        .map(row -> row.name().canonicalName())
        .filter(name -> isSubtypeOf(type, name))
        .map(elements::getTypeElement)
        .toList();
  }

  /** The row of exactly this class or interface. */
  static Optional<AsyncType> rowNamed(TypeElement type) {
    return AsyncTypeTable.rows().stream()
        .filter(row -> type.getQualifiedName().contentEquals(row.name().canonicalName()))
        .findFirst();
  }

  /** What a value of a row's type holds: {@code void} where that is nothing. */
  TypeMirror heldBy(TypeMirror type, AsyncType row) {
    return row.holdsItsArgument()
        ? argument(type, row.name().canonicalName())
        : types.getNoType(TypeKind.VOID);
  }

  /** The argument of a type seen as the generic one that it is; {@code void} for {@link Void}. */
  TypeMirror argument(TypeMirror type, String generic) {
    List<? extends TypeMirror> arguments = as(generic, type).orElseThrow().getTypeArguments();
    if (arguments.isEmpty()) {
      return object(); // a raw type
    }
    TypeMirror argument = arguments.get(0);
    if (argument instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      argument = bound == null ? object() : bound;
    }
    return isSubtypeOf(argument, "java.lang.Void") ? types.getNoType(TypeKind.VOID) : argument;
  }

  private TypeMirror object() {
    return elements.getTypeElement("java.lang.Object").asType();
  }

  boolean isSubtypeOf(TypeMirror type, String name) {
    return switch (type.getKind()) {
      case TYPEVAR -> isSubtypeOf(((TypeVariable) type).getUpperBound(), name);
      case INTERSECTION ->
          ((IntersectionType) type).getBounds().stream().anyMatch(each -> isSubtypeOf(each, name));
      case DECLARED -> {
        TypeElement element = elements.getTypeElement(name);
        yield element != null
            && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
      }
      default -> false;
    };
  }

  /** Walks up to the generic type: its arguments, seen from below, keep their annotations. */
  private Optional<DeclaredType> as(String generic, TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return as(generic, variable.getUpperBound());
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(generic)) {
      return Optional.of(declared);
    }
    return types.directSupertypes(type).stream()
        .filter(parent -> isSubtypeOf(parent, generic))
        .map(parent -> as(generic, parent))
        .flatMap(Optional::stream)
        .findFirst();
  }
}

package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.AsyncTypeTable;
import io.smartasync.processor.table.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the row of the table that applies to a type, and the type of its value. */
final class AsyncTypes {

  static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";
  static final String STAGE = "java.util.concurrent.CompletionStage";
  static final String FUTURE = "java.util.concurrent.Future";
  static final String PUBLISHER = "java.util.concurrent.Flow.Publisher";

  private static final List<String> WITHOUT_VALUE =
      List.of("java.lang.Void", "kotlin.Unit", "scala.runtime.BoxedUnit");

  private final Elements elements;
  private final Types types;
  private final Function<TypeMirror, Optional<Adapter>> adapters;
  private final SupertypeNames supertypeNames = new SupertypeNames();
  private final Map<ClassName, Boolean> present = new HashMap<>();

  /**
   * Creates a finder.
   *
   * @param adapters finds the adapters of types that are not in the table
   */
  AsyncTypes(Elements elements, Types types, Function<TypeMirror, Optional<Adapter>> adapters) {
    this.elements = elements;
    this.types = types;
    this.adapters = adapters;
  }

  /** Returns the row that applies to a type, or empty if the type is not asynchronous. */
  Optional<AsyncType> rowOf(TypeMirror type) {
    return rowInTable(type).or(() -> adapters.apply(type).flatMap(Adapter::row));
  }

  /** Returns the row of a type in the table, or empty; does not look for an adapter. */
  Optional<AsyncType> rowInTable(TypeMirror type) {
    return AsyncTypeTable.rows().stream()
        .filter(row -> isSubtypeOf(type, row.name().canonicalName()))
        .filter(this::isUsable)
        .findFirst();
  }

  /** Returns the types of the table, and of adapters, of which a type is a subtype. */
  List<TypeElement> typesOf(TypeMirror type) {
    return Stream.concat(
            AsyncTypeTable.rows().stream(), adapters.apply(type).flatMap(Adapter::row).stream())
        .filter(row -> isSubtypeOf(type, row.name().canonicalName()))
        .filter(this::isUsable)
        .map(row -> elements.getTypeElement(row.name().canonicalName()))
        .toList();
  }

  /** Returns the row of exactly this class or interface. */
  Optional<AsyncType> rowNamed(TypeElement type) {
    return Stream.concat(
            AsyncTypeTable.rows().stream(),
            adapters.apply(type.asType()).flatMap(Adapter::row).stream())
        .filter(row -> type.getQualifiedName().contentEquals(row.name().canonicalName()))
        .filter(this::isUsable)
        .findFirst();
  }

  /** Returns whether the library is present whose conversion a row needs. */
  private boolean isUsable(AsyncType row) {
    return row.needed().isEmpty()
        || present.computeIfAbsent(
            row.needed().get(), name -> elements.getTypeElement(name.canonicalName()) != null);
  }

  /**
   * Returns whether a type is both a stage and a plain future, but no {@code CompletableFuture}.
   */
  boolean isStageAndFuture(TypeMirror type) {
    return isSubtypeOf(type, STAGE)
        && isSubtypeOf(type, FUTURE)
        && !isSubtypeOf(type, COMPLETABLE_FUTURE);
  }

  /** Returns the type of the value of an asynchronous type, {@code void} if it has no value. */
  TypeMirror valueTypeOf(TypeMirror type, AsyncType row) {
    return switch (row.valueType()) {
      case ValueType.Argument argument -> value(type, row.name().canonicalName(), argument.index());
      case ValueType.Nothing nothing -> types.getNoType(TypeKind.VOID);
      case ValueType.Always always -> always.type();
    };
  }

  /**
   * Returns whether an asynchronous type can hold what a method returns, including null if the
   * method may return it.
   */
  boolean canHold(AsyncType.OfOne row, TypeMirror returned, boolean isNullable) {
    return canHold(row, returned) && (row.canBeEmpty() || !isNullable);
  }

  /** Returns whether an asynchronous type can hold what a method returns. */
  boolean canHold(AsyncType.OfOne row, TypeMirror returned) {
    if (returned.getKind() == TypeKind.VOID) {
      return row.canBeEmpty() && !(row.valueType() instanceof ValueType.Always);
    }
    return switch (row.valueType()) {
      case ValueType.Argument argument -> true;
      case ValueType.Nothing nothing -> false;
      case ValueType.Always always -> types.isAssignable(boxed(returned), always.type());
    };
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }

  /**
   * Returns a type argument of a type, viewed as a generic supertype; {@code void} for {@link
   * Void}, and for the types that Kotlin and Scala use for it.
   */
  private TypeMirror value(TypeMirror type, String generic, int index) {
    TypeMirror argument = argument(type, generic, index);
    return isWithoutValue(argument) ? types.getNoType(TypeKind.VOID) : argument;
  }

  /** Returns whether a type argument says that there is no value. */
  boolean isWithoutValue(TypeMirror argument) {
    return WITHOUT_VALUE.stream().anyMatch(name -> isSubtypeOf(argument, name));
  }

  /** Returns the first type argument of a type, viewed as a generic supertype. */
  TypeMirror argument(TypeMirror type, String generic) {
    return argument(type, generic, 0);
  }

  /** Returns a type argument of a type, viewed as a generic supertype. */
  TypeMirror argument(TypeMirror type, String generic, int index) {
    List<? extends TypeMirror> arguments = as(generic, type).orElseThrow().getTypeArguments();
    if (arguments.isEmpty()) {
      return object(); // a raw type
    }
    if (arguments.get(index) instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? object() : bound;
    }
    return arguments.get(index);
  }

  /**
   * Returns the first type argument of a type, viewed as a generic supertype; empty if the type is
   * raw or no subtype.
   */
  Optional<TypeMirror> givenArgument(TypeMirror type, String generic) {
    return isSubtypeOf(type, generic)
        ? as(generic, type).map(DeclaredType::getTypeArguments).stream()
            .flatMap(List::stream)
            .findFirst()
            .flatMap(argument -> TypeArguments.bound(argument).or(() -> Optional.of(object())))
        : Optional.empty();
  }

  private TypeMirror object() {
    return elements.getTypeElement("java.lang.Object").asType();
  }

  /** Returns whether a type is, or extends, the class or interface of a name. */
  boolean isSubtypeOf(TypeMirror type, String name) {
    return switch (type.getKind()) {
      case TYPEVAR -> isSubtypeOf(((TypeVariable) type).getUpperBound(), name);
      case INTERSECTION ->
          ((IntersectionType) type).getBounds().stream().anyMatch(each -> isSubtypeOf(each, name));
      case DECLARED, ERROR ->
          MissingTypes.isDeclared(type)
              && supertypeNames.of(MoreTypes.asTypeElement(type)).contains(name);
      default -> false;
    };
  }

  /**
   * Finds the generic type among the supertypes. Asking for each supertype directly keeps the
   * annotations on type arguments.
   */
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

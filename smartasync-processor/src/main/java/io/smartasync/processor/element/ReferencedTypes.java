package io.smartasync.processor.element;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types that a type refers to: classes and interfaces, including those that do not exist
 * yet, and type variables.
 */
public final class ReferencedTypes {

  private final List<DeclaredType> found = new ArrayList<>();
  private final List<TypeVariable> variables = new ArrayList<>();

  private ReferencedTypes() {}

  /**
   * Returns the declared types in a type: the type itself, component types, type arguments and
   * their bounds.
   */
  public static List<DeclaredType> in(TypeMirror type) {
    ReferencedTypes mentioned = new ReferencedTypes();
    type.accept(mentioned.new Walk(), null);
    return mentioned.found;
  }

  /** Returns the type variables in a type: the type itself, component types and type arguments. */
  public static List<TypeVariable> variablesIn(TypeMirror type) {
    ReferencedTypes mentioned = new ReferencedTypes();
    type.accept(mentioned.new Walk(), null);
    return mentioned.variables;
  }

  private final class Walk extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {

    @Override
    public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void unused) {
      found.add(type);
      if (type.getEnclosingType() instanceof DeclaredType enclosing) {
        enclosing.getTypeArguments().forEach(argument -> argument.accept(this, null));
      }
      type.getTypeArguments().forEach(argument -> argument.accept(this, null));
      return null;
    }

    @Override
    public @Nullable Void visitError(ErrorType type, @Nullable Void unused) {
      return visitDeclared(type, null);
    }

    @Override
    public @Nullable Void visitTypeVariable(TypeVariable type, @Nullable Void unused) {
      variables.add(type);
      return null;
    }

    @Override
    public @Nullable Void visitIntersection(IntersectionType type, @Nullable Void unused) {
      type.getBounds().forEach(bound -> bound.accept(this, null));
      return null;
    }

    @Override
    public @Nullable Void visitArray(ArrayType type, @Nullable Void unused) {
      return type.getComponentType().accept(this, null);
    }

    @Override
    public @Nullable Void visitWildcard(WildcardType type, @Nullable Void unused) {
      if (type.getExtendsBound() != null) {
        type.getExtendsBound().accept(this, null);
      }
      if (type.getSuperBound() != null) {
        type.getSuperBound().accept(this, null);
      }
      return null;
    }
  }
}

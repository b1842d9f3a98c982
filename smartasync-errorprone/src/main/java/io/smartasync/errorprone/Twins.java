package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds twins by the marks that the processor writes on generated methods and types. */
final class Twins {

  private static final String TWIN = "io.smartasync.SmartAsync.GeneratedTwin";
  private static final String GENERATED = "io.smartasync.SmartAsync.Generated";

  private Twins() {}

  /** The mark of a generated twin: the name of its operation, and whether the twin waits. */
  record Mark(String of, boolean isSynchronous) {}

  /** Returns the mark of a method, or null if it is not a generated twin. */
  static @Nullable Mark markOf(MethodSymbol method) {
    for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
      if (nameOf(annotation).equals(TWIN)) {
        return mark(annotation);
      }
    }
    return null;
  }

  private static Mark mark(AnnotationMirror annotation) {
    String of = "";
    boolean isSynchronous = false;
    for (Map.Entry<? extends ExecutableElement, ?> entry :
        annotation.getElementValues().entrySet()) {
      Object value = ((javax.lang.model.element.AnnotationValue) entry.getValue()).getValue();
      if (entry.getKey().getSimpleName().contentEquals("of")) {
        of = String.valueOf(value);
      } else {
        isSynchronous = Boolean.TRUE.equals(value);
      }
    }
    return new Mark(of, isSynchronous);
  }

  private static String nameOf(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** Returns the twin of an operation that is called on a receiver, or null if it has none. */
  static @Nullable MethodSymbol twinOf(
      MethodSymbol operation, @Nullable Type receiver, boolean isSynchronous, VisitorState state) {
    if (receiver == null) {
      return null;
    }
    for (Type type : state.getTypes().closure(withoutVariables(receiver, state))) {
      if (!hasMembers(type) || type.tsym.getQualifiedName().contentEquals("java.lang.Object")) {
        continue;
      }
      for (Symbol member : type.tsym.members().getSymbols()) {
        if (member instanceof MethodSymbol method
            && method.getParameters().size() == operation.getParameters().size()) {
          Mark mark = markOf(method);
          if (mark != null
              && mark.isSynchronous() == isSynchronous
              && operation.getSimpleName().contentEquals(mark.of())
              && haveSameParameters(operation, method, state.getTypes())) {
            return method;
          }
        }
      }
    }
    return null;
  }

  /** Returns the bound of a type variable, and any other type as it is. */
  static Type withoutVariables(Type type, VisitorState state) {
    return state.getTypes().skipTypeVars(type, false);
  }

  /** Whether a type has a scope of members: an intersection has none of its own. */
  static boolean hasMembers(Type type) {
    return type.tsym != null && type.tsym.members() != null;
  }

  /** The parameters of a generic type may be those of its subtype, with other names. */
  private static boolean haveSameParameters(MethodSymbol one, MethodSymbol other, Types types) {
    for (int i = 0; i < one.getParameters().size(); i++) {
      Type first = one.getParameters().get(i).type;
      Type second = other.getParameters().get(i).type;
      boolean isVariable =
          first.hasTag(com.sun.tools.javac.code.TypeTag.TYPEVAR)
              || second.hasTag(com.sun.tools.javac.code.TypeTag.TYPEVAR);
      if (!isVariable && !types.isSameType(types.erasure(first), types.erasure(second))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the type that a method is called on; of an unqualified call, the enclosing type. */
  static @Nullable Type receiverOf(ExpressionTree call, VisitorState state) {
    Symbol symbol = ASTHelpers.getSymbol(call);
    if (symbol == null || ASTHelpers.isStatic(symbol)) {
      return symbol == null ? null : symbol.owner.type;
    }
    if (ASTHelpers.getReceiver(call) == null) {
      com.sun.source.tree.ClassTree type =
          ASTHelpers.findEnclosingNode(state.getPath(), com.sun.source.tree.ClassTree.class);
      return type == null ? null : ASTHelpers.getType(type);
    }
    return ASTHelpers.getReceiverType(call);
  }

  /** Whether a method belongs to an interface that the processor has generated. */
  static boolean isGenerated(Symbol symbol) {
    for (Symbol each = symbol; each != null; each = each.owner) {
      for (AnnotationMirror annotation : each.getAnnotationMirrors()) {
        if (nameOf(annotation).equals(GENERATED)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a call is one of an asynchronous twin or of an asynchronous operation that has a twin.
   */
  static boolean isAsynchronousVariant(
      MethodSymbol method, @Nullable Type receiver, VisitorState state) {
    Mark mark = markOf(method);
    return mark == null ? twinOf(method, receiver, true, state) != null : !mark.isSynchronous();
  }
}

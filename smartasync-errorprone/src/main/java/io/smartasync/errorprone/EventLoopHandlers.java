package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the methods of Vert.x, Netty and user interfaces that call a function on an event loop. */
final class EventLoopHandlers {

  private static final String VERTX_FUTURE = "io.vertx.core.Future";

  private static final Set<String> OF_VERTX_FUTURES =
      Set.of(
          "onSuccess",
          "onFailure",
          "onComplete",
          "compose",
          "map",
          "flatMap",
          "recover",
          "otherwise",
          "transform",
          "eventually",
          "andThen");

  private static final Set<String> OF_USER_INTERFACES =
      Set.of(
          "javax.swing.SwingUtilities.invokeLater",
          "javax.swing.SwingUtilities.invokeAndWait",
          "java.awt.EventQueue.invokeLater",
          "java.awt.EventQueue.invokeAndWait",
          "javafx.application.Platform.runLater");

  private EventLoopHandlers() {}

  /**
   * Whether a method calls the function that it is passed on an event loop.
   *
   * @param function the path of the function
   */
  static boolean takes(
      MethodInvocationTree call, @Nullable Type receiver, TreePath function, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (ASTHelpers.isStatic(method)) {
      return OF_USER_INTERFACES.contains(
          method.owner.getQualifiedName() + "." + method.getSimpleName());
    }
    boolean isOfNetty =
        method.getSimpleName().contentEquals("addListener")
            && AsynchronousTypes.isA("io.netty.util.concurrent.Future", receiver, state);
    return isOfNetty || (isOfVertx(method, receiver, state) && !isInVerticle(function, state));
  }

  private static boolean isOfVertx(
      MethodSymbol method, @Nullable Type receiver, VisitorState state) {
    String name = method.getSimpleName().toString();
    if (AsynchronousTypes.isA(VERTX_FUTURE, receiver, state)) {
      return OF_VERTX_FUTURES.contains(name);
    }
    String owner = method.owner.getQualifiedName().toString();
    boolean isOfEventLoop =
        owner.startsWith("io.vertx.core.") || owner.startsWith("io.vertx.ext.web.");
    return isOfEventLoop
        && !name.contains("locking") // blockingHandler, executeBlocking
        && method.getParameters().stream()
            .anyMatch(each -> AsynchronousTypes.isA("io.vertx.core.Handler", each.type, state));
  }

  /** Whether code belongs to a verticle, which may be deployed on workers or on virtual threads. */
  static boolean isInVerticle(TreePath path, VisitorState state) {
    for (TreePath each = path; each != null; each = each.getParentPath()) {
      boolean isVerticle =
          switch (each.getLeaf()) {
            case ClassTree type -> isVerticle(ASTHelpers.getType(type), state);
            case MethodInvocationTree call -> Surroundings.nameOf(call).equals("deployVerticle");
            default -> false;
          };
      if (isVerticle) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerticle(@Nullable Type type, VisitorState state) {
    return AsynchronousTypes.isA("io.vertx.core.Deployable", type, state)
        || AsynchronousTypes.isA("io.vertx.core.Verticle", type, state);
  }
}

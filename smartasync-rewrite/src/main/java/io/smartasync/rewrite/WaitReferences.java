package io.smartasync.rewrite;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Recognizes references to methods that wait, such as {@code CompletableFuture::join}. */
final class WaitReferences {

  private static final Set<String> OF_REACTOR =
      Set.of("block", "blockOptional", "blockFirst", "blockLast", "toStream", "toIterable");
  private static final Set<String> OF_NETTY =
      Set.of("sync", "syncUninterruptibly", "await", "awaitUninterruptibly");
  private static final Set<String> OF_MUTINY =
      Set.of("indefinitely", "atMost", "asStream", "asIterable");
  private static final Set<String> OF_GUAVA =
      Set.of("getUnchecked", "getUninterruptibly", "getChecked");

  private WaitReferences() {}

  /** Returns whether the method that is referred to waits. */
  static boolean isWait(J.MemberReference reference) {
    JavaType.Method method = reference.getMethodType();
    if (method == null) {
      return false;
    }
    JavaType.FullyQualified type = method.getDeclaringType();
    String name = method.getName();
    String declaring = type.getFullyQualifiedName();
    if (declaring.startsWith(GuavaWaits.PACKAGE) && method.hasFlags(Flag.Static)) {
      return OF_GUAVA.contains(name);
    }
    if (declaring.startsWith(RxJavaWaits.PACKAGE)) {
      return name.startsWith("blocking");
    }
    if (declaring.startsWith(MutinyWaits.PACKAGE)) {
      return OF_MUTINY.contains(name);
    }
    if (Trees.is(VertxWaits.FUTURE, type)) {
      return name.equals("await");
    }
    if (Trees.is(ReactorWaits.MONO, type) || Trees.is(ReactorWaits.FLUX, type)) {
      return OF_REACTOR.contains(name);
    }
    if (Trees.is(NettyWaits.FUTURE, type) && OF_NETTY.contains(name)) {
      return true;
    }
    return Trees.is(Waits.FUTURE, type) && (name.equals("get") || name.equals("join"));
  }

  /** Returns why a reference is left alone, or null if {@code Async::await} can replace it. */
  static @Nullable Reason reasonAgainst(Cursor cursor) {
    J.MemberReference reference = cursor.getValue();
    JavaType.Method method = reference.getMethodType();
    if (method == null) {
      return Reason.UNTYPED;
    }
    Reason reason = Surroundings.reasonAgainst(cursor, null);
    if (reason != null) {
      return reason;
    }
    boolean named =
        reference.getContaining() instanceof J.Identifier type && type.getFieldType() == null;
    boolean same =
        method.getName().equals("getUnchecked")
            || (method.getName().equals("join")
                && Trees.is(Waits.COMPLETABLE_FUTURE, method.getDeclaringType()));
    return named && same && !isAmbiguous(cursor) ? null : Reason.METHOD_REFERENCE;
  }

  /** {@code await} has overloads, by which the compiler cannot choose one of several methods. */
  private static boolean isAmbiguous(Cursor cursor) {
    if (!(cursor.getParentTreeCursor().getValue() instanceof J.MethodInvocation call)
        || call.getMethodType() == null) {
      return false;
    }
    JavaType.Method called = call.getMethodType();
    return called.getDeclaringType().getMethods().stream()
            .filter(each -> each.getName().equals(called.getName()))
            .filter(each -> each.getParameterTypes().size() == called.getParameterTypes().size())
            .count()
        > 1;
  }
}

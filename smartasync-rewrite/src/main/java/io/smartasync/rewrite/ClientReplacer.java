package io.smartasync.rewrite;

import io.smartasync.rewrite.ClientTable.Client;
import io.smartasync.rewrite.ClientUses.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;

/** Replaces the creations and calls of one client, but not the names of its types. */
final class ClientReplacer extends JavaVisitor<ExecutionContext> {

  private static final String STREAM = "java.util.stream.Stream";

  private final Replacement replacement;
  private final Names names;
  private final String packageName;

  ClientReplacer(Replacement replacement, Names names, String packageName) {
    this.replacement = replacement;
    this.names = names;
    this.packageName = packageName;
  }

  @Override
  public J visitMethodInvocation(J.MethodInvocation original, ExecutionContext ctx) {
    J visited = super.visitMethodInvocation(original, ctx);
    Expression receiver = original.getSelect();
    JavaType.Method method = original.getMethodType();
    if (receiver == null || method == null || !(visited instanceof J.MethodInvocation call)) {
      return visited;
    }
    Client client = replacement.client();
    if (isStaticOf(client, method)) {
      J.MethodInvocation made = call.withSelect(asynchronous(call));
      return method.getName().equals("create") ? facadeOf(made) : made;
    }
    if (client.equals(ClientTable.CURRENT.clientOfBuilder(receiver.getType()))) {
      return method.getName().equals("build") ? facadeOf(call) : call;
    }
    if (client.equals(ClientTable.CURRENT.client(receiver.getType()))) {
      return callOnFacade(call, method);
    }
    return pages(original, call, receiver);
  }

  private static boolean isStaticOf(Client client, JavaType.Method method) {
    return method.getDeclaringType().getFullyQualifiedName().equals(client.type())
        && (method.getName().equals("create") || method.getName().equals("builder"));
  }

  private Expression asynchronous(J.MethodInvocation call) {
    Expression old = Objects.requireNonNull(call.getSelect());
    return names.of(replacement.client().asynchronous()).withPrefix(old.getPrefix());
  }

  private J facadeOf(J.MethodInvocation client) {
    JavaType type = Trees.type(replacement.facade());
    Expression facade =
        packageName.equals(replacement.packageName())
            ? Names.identifier(replacement.client().facade(), type)
            : names.of(replacement.facade());
    return Trees.call(facade, "of", type, client).withPrefix(client.getPrefix());
  }

  private J.MethodInvocation callOnFacade(J.MethodInvocation call, JavaType.Method method) {
    List<Expression> arguments = new ArrayList<>(Waits.arguments(call));
    boolean changed = false;
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof J.MethodInvocation made) {
        String name = ClientTable.CURRENT.argument(made.getMethodType());
        if (name != null) {
          arguments.set(i, factory(name, Waits.arguments(made)).withPrefix(made.getPrefix()));
          changed = true;
        }
      }
    }
    String appended = ClientCalls.appended(method);
    if (appended != null) {
      arguments.add(factory(appended, List.of()));
      changed = true;
    }
    if (!changed) {
      return call;
    }
    J.MethodInvocation made =
        Trees.call(
            Objects.requireNonNull(call.getSelect()),
            ClientCalls.nameOf(method),
            method.getReturnType(),
            arguments.toArray(Expression[]::new));
    return call.withName(made.getName())
        .withMethodType(made.getMethodType())
        .withArguments(spaced(call, arguments));
  }

  private static List<Expression> spaced(J.MethodInvocation call, List<Expression> arguments) {
    List<Expression> spaced = new ArrayList<>(arguments);
    int last = spaced.size() - 1;
    if (last > 0 && Waits.arguments(call).size() == last) {
      spaced.set(last, spaced.get(last).withPrefix(Space.SINGLE_SPACE));
    }
    return spaced;
  }

  private J.MethodInvocation factory(String qualifiedName, List<Expression> arguments) {
    int dot = qualifiedName.lastIndexOf('.');
    String type = qualifiedName.substring(0, dot);
    return Trees.call(
        names.of(type),
        qualifiedName.substring(dot + 1),
        Trees.type(type),
        arguments.toArray(Expression[]::new));
  }

  /** The elements of the pages are a stream, and the pages have {@code stream()}. */
  private J pages(J.MethodInvocation original, J.MethodInvocation call, Expression receiver) {
    Expression changed = Objects.requireNonNull(call.getSelect());
    if (isElements(receiver) && original.getSimpleName().equals("stream")) {
      return changed.<Expression>withPrefix(call.getPrefix());
    }
    if (isPages(receiver) && original.getSimpleName().equals("forEach")) {
      return call.withSelect(stream(changed));
    }
    return call;
  }

  private boolean isPages(@Nullable Expression expression) {
    return expression instanceof J.MethodInvocation call
        && ClientCalls.isPaginator(call.getMethodType())
        && call.getSelect() != null
        && replacement.client().equals(ClientTable.CURRENT.client(call.getSelect().getType()));
  }

  private boolean isElements(@Nullable Expression expression) {
    return expression instanceof J.MethodInvocation call
        && ClientCalls.isElements(call)
        && isPages(call.getSelect());
  }

  private static J.MethodInvocation stream(Expression pages) {
    return Trees.call(pages, "stream", Trees.type(STREAM)).withPrefix(pages.getPrefix());
  }

  @Override
  public J visitForEachControl(J.ForEachLoop.Control original, ExecutionContext ctx) {
    J visited = super.visitForEachControl(original, ctx);
    if (!(visited instanceof J.ForEachLoop.Control control)) {
      return visited;
    }
    Expression type = ClientCalls.elementType(original);
    Expression iterable = original.getIterable();
    if (type == null || (!isPages(iterable) && !isElements(iterable))) {
      return visited;
    }
    Expression elements = control.getIterable();
    Expression stream = isPages(iterable) ? stream(elements) : elements;
    return control.withIterable(
        Trees.iterable((TypeTree) type, Trees.typeOf(iterable), stream)
            .withPrefix(elements.getPrefix()));
  }
}

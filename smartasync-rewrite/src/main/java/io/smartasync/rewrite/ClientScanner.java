package io.smartasync.rewrite;

import io.smartasync.rewrite.ClientTable.Client;
import io.smartasync.rewrite.ClientUses.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Finds the uses of synchronous clients and of their builders in a compilation unit.
 *
 * <p>A use that is not recognized leaves the client alone, so that no code breaks.
 */
final class ClientScanner extends JavaIsoVisitor<ClientUses> {

  private static final String FOR = "For";

  private final J.CompilationUnit unit;
  private final String path;
  private final String module;
  private final String packageName;
  private final boolean main;

  ClientScanner(J.CompilationUnit unit) {
    this.unit = unit;
    this.path = unit.getSourcePath().toString().replace('\\', '/');
    int sources = path.indexOf("src/");
    this.module = sources < 0 ? "" : path.substring(0, sources);
    this.main = sources < 0 || path.startsWith("src/main/", sources);
    this.packageName = packageOf(unit);
  }

  static String packageOf(J.CompilationUnit unit) {
    return unit.getPackageDeclaration() == null
        ? ""
        : unit.getPackageDeclaration().getPackageName().replaceAll("\\s", "");
  }

  @Override
  public J.Import visitImport(J.Import tree, ClientUses uses) {
    return tree;
  }

  @Override
  public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ClientUses uses) {
    if (type.getType() != null) {
      uses.addType(type.getType().getFullyQualifiedName());
    }
    return super.visitClassDeclaration(type, uses);
  }

  /** A facade that the project has already is used. */
  @Override
  public J.Annotation visitAnnotation(J.Annotation annotation, ClientUses uses) {
    if (main && annotation.getSimpleName().equals(FOR) && annotation.getArguments() != null) {
      new JavaIsoVisitor<Integer>() {
        @Override
        public J.FieldAccess visitFieldAccess(J.FieldAccess literal, Integer nothing) {
          JavaType.FullyQualified type = TypeUtils.asFullyQualified(literal.getTarget().getType());
          if (literal.getSimpleName().equals("class") && type != null) {
            uses.addFacade(type.getFullyQualifiedName(), topLevel());
          }
          return literal;
        }
      }.visit(annotation, 0);
    }
    return super.visitAnnotation(annotation, uses);
  }

  @Override
  public J.Try.Catch visitCatch(J.Try.Catch handler, ClientUses uses) {
    if (Handlers.caught(handler).stream().anyMatch(ClientTable.CURRENT::isInterruption)) {
      // Which client the block is for cannot be seen, so that it counts for all of them.
      unit.getTypesInUse().getTypesInUse().stream()
          .map(ClientTable.CURRENT::client)
          .filter(client -> client != null)
          .distinct()
          .forEach(client -> block(client, Reason.INTERRUPTION_CAUGHT, uses));
    }
    return super.visitCatch(handler, uses);
  }

  @Override
  public Expression visitExpression(Expression expression, ClientUses uses) {
    Client built = ClientTable.CURRENT.clientOfBuilder(expression.getType());
    Client client = built != null ? built : ClientTable.CURRENT.client(expression.getType());
    if (client == null || isNameOfDeclaration(expression)) {
      return super.visitExpression(expression, uses);
    }
    uses.addUse(client, packageName, module, row(Reason.USE_OF_CLIENT));
    if (isTypeName(expression)) {
      scanType(client, uses);
    } else {
      scanSource(client, expression, uses);
      scanUse(client, expression, uses);
    }
    return super.visitExpression(expression, uses);
  }

  /** The names of variables, methods and fields are expressions too. */
  private boolean isNameOfDeclaration(Expression expression) {
    Object parent = getCursor().getParentTreeCursor().getValue();
    return switch (parent) {
      case J.VariableDeclarations.NamedVariable variable ->
          variable.getName().getId().equals(expression.getId());
      case J.MethodInvocation call -> call.getName().getId().equals(expression.getId());
      case J.MethodDeclaration method -> method.getName().getId().equals(expression.getId());
      case J.FieldAccess field -> field.getName().getId().equals(expression.getId());
      case J.MemberReference reference ->
          reference.getReference().getId().equals(expression.getId());
      default -> false;
    };
  }

  private static boolean isTypeName(Expression expression) {
    JavaType.FullyQualified type = TypeUtils.asFullyQualified(expression.getType());
    String simple =
        type == null
            ? ""
            : type.getFullyQualifiedName()
                .substring(type.getFullyQualifiedName().lastIndexOf('.') + 1);
    return switch (expression) {
      case J.Identifier name -> name.getFieldType() == null && name.getSimpleName().equals(simple);
      case J.FieldAccess name ->
          name.getName().getFieldType() == null && name.getSimpleName().equals(simple);
      default -> false;
    };
  }

  private void scanType(Client client, ClientUses uses) {
    Cursor parent = getCursor().getParentTreeCursor();
    Object tree = parent.getValue();
    boolean allowed =
        switch (tree) {
          case J.VariableDeclarations variables ->
              !(parent.getParentTreeCursor().getValue() instanceof J.Lambda);
          case J.MethodDeclaration method -> true;
          case J.MethodInvocation call ->
              call.getSimpleName().equals("create") || call.getSimpleName().equals("builder");
          case J.FieldAccess literal ->
              literal.getSimpleName().equals("class")
                  && parent.getParentTreeCursor().getValue() instanceof J.MethodInvocation call
                  && call.getMethodType() != null
                  && ClientCalls.isMockito(call.getMethodType());
          default -> false;
        };
    if (!allowed) {
      block(client, Reason.TYPE_OF_CLIENT, uses);
    }
    if (main && tree instanceof J.MethodInvocation && allowed) {
      uses.addCreator(client, topLevel());
    }
    J.MethodDeclaration method =
        tree instanceof J.MethodDeclaration declared
            ? declared
            : parent.getParentTreeCursor().getValue() instanceof J.MethodDeclaration declared
                ? declared
                : null;
    if (method != null && method.getMethodType() != null) {
      TypeUtils.findOverriddenMethod(method.getMethodType())
          .ifPresent(overridden -> require(client, overridden.getDeclaringType(), uses));
    }
  }

  /** Scans where a client comes from. */
  private void scanSource(Client client, Expression expression, ClientUses uses) {
    switch (expression) {
      case J.Identifier name -> scanVariable(client, name.getFieldType(), uses);
      case J.FieldAccess field -> scanVariable(client, field.getName().getFieldType(), uses);
      case J.MethodInvocation call -> scanResult(client, call, uses);
      case J.Assignment assignment -> {}
      default -> block(client, Reason.USE_OF_CLIENT, uses);
    }
  }

  private void scanVariable(Client client, JavaType.@Nullable Variable variable, ClientUses uses) {
    if (variable == null) {
      block(client, Reason.UNTYPED, uses);
    } else if (variable.getOwner() instanceof JavaType.FullyQualified owner) {
      require(client, owner, uses);
    }
  }

  private void scanResult(Client client, J.MethodInvocation call, ClientUses uses) {
    JavaType.Method method = call.getMethodType();
    if (method == null) {
      block(client, Reason.UNTYPED, uses);
    } else if (!ClientCalls.isMockito(method)
        && !HarmlessCalls.isCheck(method)
        && !isOfClient(call.getSelect())) {
      require(client, method.getDeclaringType(), uses);
    }
  }

  private static boolean isOfClient(@Nullable Expression receiver) {
    return receiver != null
        && (ClientTable.CURRENT.client(receiver.getType()) != null
            || ClientTable.CURRENT.clientOfBuilder(receiver.getType()) != null);
  }

  /** Scans what a client is used for. */
  private void scanUse(Client client, Expression expression, ClientUses uses) {
    Cursor parent = getCursor().getParentTreeCursor();
    switch (parent.<Object>getValue()) {
      case J.MethodInvocation call -> {
        if (expression.equals(call.getSelect())) {
          scanCall(client, call, parent, uses);
        } else if (!HarmlessCalls.accept(parent)) {
          scanArgument(client, call.getMethodType(), call.getArguments(), expression, uses);
        }
      }
      case J.NewClass creation ->
          scanArgument(
              client, creation.getConstructorType(), creation.getArguments(), expression, uses);
      case J.VariableDeclarations.NamedVariable variable ->
          scanAssignment(client, variable.getType(), uses);
      case J.Assignment assignment ->
          scanAssignment(client, assignment.getVariable().getType(), uses);
      case J.Return result -> scanReturn(client, parent, uses);
      case J.MemberReference reference -> {
        Reason reason = ClientCalls.reasonAgainst(reference);
        if (reason != null) {
          block(client, reason, uses);
        }
      }
      case J.Binary comparison -> {
        if (comparison.getOperator() != J.Binary.Type.Equal
            && comparison.getOperator() != J.Binary.Type.NotEqual) {
          block(client, Reason.USE_OF_CLIENT, uses);
        }
      }
      case J.Block block -> {}
      case J.Lambda lambda -> {
        // A function that configures a builder may return it.
        if (ClientTable.CURRENT.clientOfBuilder(expression.getType()) == null) {
          block(client, Reason.USE_OF_CLIENT, uses);
        }
      }
      default -> block(client, Reason.USE_OF_CLIENT, uses);
    }
  }

  private void scanCall(Client client, J.MethodInvocation call, Cursor cursor, ClientUses uses) {
    JavaType.Method method = call.getMethodType();
    boolean built = ClientTable.CURRENT.client(Trees.typeOf(selectOf(call))) == null;
    Reason reason;
    if (!built) {
      reason = ClientCalls.reasonAgainst(call, cursor);
    } else if (method == null) {
      reason = Reason.UNTYPED;
    } else {
      reason =
          ClientTable.CURRENT.isSynchronousOnly(method.getDeclaringType())
              ? Reason.OTHER_HTTP_CLIENT
              : null;
    }
    if (reason != null) {
      uses.addBlocking(client, Rows.of(unit, cursor, reason));
    }
  }

  private static Expression selectOf(J.MethodInvocation call) {
    Expression select = call.getSelect();
    return select == null ? call : select;
  }

  private void scanArgument(
      Client client,
      JavaType.@Nullable Method method,
      List<Expression> arguments,
      Expression argument,
      ClientUses uses) {
    if (method == null) {
      block(client, Reason.UNTYPED, uses);
      return;
    }
    if (ClientCalls.isMockito(method)) {
      return;
    }
    int index = arguments.indexOf(argument);
    List<JavaType> types = method.getParameterTypes();
    JavaType type = index >= 0 && index < types.size() ? types.get(index) : null;
    if (TypeUtils.isOfClassType(type, client.type())
        || TypeUtils.isOfClassType(type, client.builder())) {
      require(client, method.getDeclaringType(), uses);
    } else {
      block(client, Reason.OUTSIDE_PROJECT, uses);
    }
  }

  private void scanAssignment(Client client, @Nullable JavaType type, ClientUses uses) {
    if (!TypeUtils.isOfClassType(type, client.type())
        && !TypeUtils.isOfClassType(type, client.builder())) {
      block(client, Reason.USE_OF_CLIENT, uses);
    }
  }

  private void scanReturn(Client client, Cursor result, ClientUses uses) {
    Cursor enclosing =
        result.dropParentUntil(
            each -> each instanceof J.MethodDeclaration || each instanceof J.Lambda);
    boolean allowed =
        enclosing.getValue() instanceof J.MethodDeclaration method
            && method.getMethodType() != null
            && (TypeUtils.isOfClassType(method.getMethodType().getReturnType(), client.type())
                || TypeUtils.isOfClassType(
                    method.getMethodType().getReturnType(), client.builder()));
    if (!allowed) {
      block(client, Reason.USE_OF_CLIENT, uses);
    }
  }

  private void require(Client client, JavaType.FullyQualified type, ClientUses uses) {
    String name = type.getFullyQualifiedName();
    boolean own = name.equals(client.type()) || name.equals(client.builder());
    if (!own) {
      uses.addCondition(client, name, row(Reason.OUTSIDE_PROJECT));
    }
  }

  private void block(Client client, Reason reason, ClientUses uses) {
    uses.addBlocking(client, row(reason));
  }

  /** Reports the statement or declaration around a use. */
  private LeftAlone.Row row(Reason reason) {
    Cursor cursor = getCursor();
    Cursor parent = cursor.getParentTreeCursor();
    Object tree = parent.getValue();
    boolean small =
        tree instanceof J.MethodInvocation
            || tree instanceof J.NewClass
            || tree instanceof J.VariableDeclarations
            || tree instanceof J.VariableDeclarations.NamedVariable;
    return Rows.of(unit, small ? parent : cursor, reason);
  }

  private Place topLevel() {
    J.ClassDeclaration type = unit.getClasses().getFirst();
    for (J.ClassDeclaration each : unit.getClasses()) {
      if (getCursor().isScopeInPath(each)) {
        type = each;
      }
    }
    return new Place(
        path, packageName, type.getSimpleName(), type.hasModifier(J.Modifier.Type.Public));
  }
}

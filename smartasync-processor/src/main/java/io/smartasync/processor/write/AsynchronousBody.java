package io.smartasync.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.table.Work;
import javax.lang.model.type.TypeKind;

/** Writes the bodies of twins that run the author's method on a virtual thread. */
final class AsynchronousBody {

  private final SmartInterface smart;
  private final TypeNames typeNames;

  AsynchronousBody(SmartInterface smart, TypeNames typeNames) {
    this.smart = smart;
    this.typeNames = typeNames;
  }

  void add(
      MethodSpec.Builder twin, Operation operation, Style.Synchronous style, MethodNames names) {
    TypeName value = value(style);
    Work source = new Work(start(operation, style, names), value, names);
    twin.returns(style.twin().of(typeNames.file().of(style.twin().name()), value))
        .addCode("return $L;\n", style.twin().factory().orElseThrow().expression().apply(source));
  }

  private TypeName value(Style.Synchronous style) {
    return switch (style) {
      case Style.Direct direct -> value(direct);
      case Style.DirectStream stream -> typeNames.of(stream.element());
    };
  }

  private TypeName value(Style.Direct style) {
    if (style.result().getKind() == TypeKind.VOID) {
      return NullnessAnnotations.voidIn(smart.origin());
    }
    TypeName value = typeNames.boxed(style.result());
    return style.twin().canHoldNull() ? value : value.withoutAnnotations();
  }

  /** Returns the expression that starts the author's method, immediately or for each subscriber. */
  private CodeBlock start(Operation operation, Style.Synchronous style, MethodNames names) {
    CodeBlock call = Calls.original(operation, smart.origin(), names, typeNames);
    String starter = style instanceof Style.DirectStream ? "publisher" : "start";
    boolean isVoid =
        style instanceof Style.Direct direct && direct.result().getKind() == TypeKind.VOID;
    CodeBlock timeout =
        style instanceof Style.Direct
            ? Calls.timeoutArgument(names, operation.timeout())
            : CodeBlock.of("");
    boolean isEither = operation.reverse().isPresent();
    if (!isVoid && !style.throwsAnything() && !isEither) {
      return CodeBlock.of("$L.$L(() -> $L$L)", Calls.async(names), starter, call, timeout);
    }
    CodeBlock body =
        isVoid ? CodeBlock.of("$L;\nreturn null;\n", call) : CodeBlock.of("return $L;\n", call);
    if (operation.isClose() && !style.throwsAnything()) {
      body = cleaningUp(names, body);
    }
    if (isEither) {
      body =
          CodeBlock.builder()
              .addStatement(
                  Calls.enterTwin(names, OperationWriter.key(smart, operation, typeNames)))
              .add(style.throwsAnything() ? throwingOnlyExceptions(names, body) : body)
              .build();
    } else if (style.throwsAnything()) {
      body = throwingOnlyExceptions(names, body);
    }
    return CodeBlock.builder()
        .add("$L.$L(() -> {\n", Calls.async(names), starter)
        .indent()
        .add(body)
        .unindent()
        .add("}$L)", timeout)
        .build();
  }

  /** Returns a body that can finish although the deadline of the caller is exceeded. */
  private static CodeBlock cleaningUp(MethodNames names, CodeBlock body) {
    return CodeBlock.builder()
        .add("return $L.cleanUp(() -> {\n", Calls.async(names))
        .indent()
        .add(body)
        .unindent()
        .add("});\n")
        .build();
  }

  /**
   * Returns a body that throws a throwable which is neither an exception nor an error as an
   * unchecked exception.
   */
  private static CodeBlock throwingOnlyExceptions(MethodNames names, CodeBlock body) {
    String failure = names.variable("failure");
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(body)
        .nextControlFlow("catch ($T | $T $L)", Exception.class, Error.class, failure)
        .addStatement("throw $L", failure)
        .nextControlFlow("catch ($T $L)", Throwable.class, failure)
        .addStatement("throw $L", Calls.unchecked(names, failure))
        .endControlFlow()
        .build();
  }
}

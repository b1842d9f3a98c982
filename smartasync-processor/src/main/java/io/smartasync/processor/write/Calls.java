package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.model.Operation;
import java.time.Duration;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The calls that generated methods make. */
final class Calls {

  private static final ClassName ASYNC = ClassName.get("io.smartasync", "Async");
  private static final ClassName ASYNC_EXCEPTION = ClassName.get("io.smartasync", "AsyncException");

  private Calls() {}

  /** The runtime's class of tools, as the target of a call. */
  static CodeBlock async(Operation operation) {
    return FreeNames.target(operation.method(), ASYNC);
  }

  /** Carries a failure in an unchecked exception. */
  static CodeBlock unchecked(Operation operation, String failure) {
    return CodeBlock.of(
        "$L.unchecked($L)", FreeNames.target(operation.method(), ASYNC_EXCEPTION), failure);
  }

  /** Calls the author's method with the parameters of its twin. */
  static CodeBlock original(Operation operation, TypeElement origin) {
    String call = operation.name() + "(" + arguments(operation) + ")";
    return operation.isStatic()
        ? CodeBlock.of("$L.$L", FreeNames.target(operation.method(), ClassName.get(origin)), call)
        : CodeBlock.of("$L", call);
  }

  /** The parameters, passed on. */
  static String arguments(Operation operation) {
    return operation.method().getParameters().stream()
        .map(VariableElement::getSimpleName)
        .collect(Collectors.joining(", "));
  }

  /** The last argument of a call that may take a time. */
  static CodeBlock timeoutArgument(Operation operation) {
    CodeBlock type = FreeNames.target(operation.method(), ClassName.get(Duration.class));
    return operation
        .timeout()
        .map(time -> CodeBlock.of(", $L", Timeouts.expression(time, type)))
        .orElse(CodeBlock.of(""));
  }

  /** Refuses a synchronous door on a thread that must not wait. */
  static CodeBlock refusal(Operation operation, String door, String alternative) {
    return CodeBlock.of("$L.requireBlockingAllowed($S, $S)", async(operation), door, alternative);
  }
}

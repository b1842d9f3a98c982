package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.model.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The calls that generated methods make. */
final class Calls {

  private static final ClassName ASYNC = ClassName.get("io.smartasync", "Async");
  private static final ClassName ASYNC_EXCEPTION = ClassName.get("io.smartasync", "AsyncException");

  private Calls() {}

  /** The runtime's class of tools, as the target of a call. */
  static CodeBlock async(ExecutableElement method) {
    return FreeNames.target(method, ASYNC);
  }

  /** Carries a failure in an unchecked exception. */
  static CodeBlock unchecked(ExecutableElement method, String failure) {
    return CodeBlock.of("$L.unchecked($L)", FreeNames.target(method, ASYNC_EXCEPTION), failure);
  }

  /** Calls the author's method with the parameters of its twin. */
  static CodeBlock original(Operation operation, TypeElement origin) {
    String call = operation.name() + "(" + arguments(operation.method()) + ")";
    return operation.isStatic()
        ? CodeBlock.of("$L.$L", FreeNames.target(operation.method(), ClassName.get(origin)), call)
        : CodeBlock.of("$L", call);
  }

  /** The parameters, passed on. */
  static String arguments(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::getSimpleName)
        .collect(Collectors.joining(", "));
  }

  /** The last argument of a call that may take a time. */
  static CodeBlock timeoutArgument(ExecutableElement method, Optional<Duration> timeout) {
    CodeBlock type = FreeNames.target(method, ClassName.get(Duration.class));
    return timeout
        .map(time -> CodeBlock.of(", $L", Timeouts.expression(time, type)))
        .orElse(CodeBlock.of(""));
  }

  /** Refuses a synchronous door on a thread that must not wait. */
  static CodeBlock refusal(ExecutableElement method, String door, String alternative) {
    return CodeBlock.of("$L.requireBlockingAllowed($S, $S)", async(method), door, alternative);
  }
}

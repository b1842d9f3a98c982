package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.table.LateTable;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Writes the comments of a facade. They link to the comments of the wrapped type, because class
 * files do not contain those.
 */
final class FacadeJavadoc {

  private final Facade facade;
  private final TypeNames typeNames;

  FacadeJavadoc(Facade facade, TypeNames typeNames) {
    this.facade = facade;
    this.typeNames = typeNames;
  }

  private ClassName type() {
    return typeNames.file().of(ClassName.get(facade.type()));
  }

  CodeBlock ofInterface() {
    CodeBlock.Builder javadoc =
        CodeBlock.builder()
            .add(
                """
                The synchronous facade of {@link $T}. Its methods call those of the wrapped instance,
                and wait on the calling thread for asynchronous results.

                <p>On a thread that must not wait, such as an event loop, a method that waits throws
                {@code BlockingNotAllowedException} before anything starts. Interrupting the calling
                thread $L.
                """,
                type(),
                whatInterruptingDoes());
    addTypeParameters(javadoc);
    if (facade.type().getAnnotation(Deprecated.class) != null) {
      javadoc.add("\n@deprecated because {@link $T} is deprecated\n", type());
    }
    return javadoc.build();
  }

  private String whatInterruptingDoes() {
    boolean isAlwaysCancelled =
        Stream.concat(
                facade.own().map(Facade.OwnValue::style).stream(),
                facade.methods().stream().flatMap(method -> method.style().stream()))
            .allMatch(style -> !(style instanceof Style.OfOne one) || one.isCancellable());
    return isAlwaysCancelled
        ? "cancels the operation"
        : "ends the wait, and cancels the operation if its type can be cancelled";
  }

  private void addTypeParameters(CodeBlock.Builder javadoc) {
    String separator = "\n";
    for (var parameter : facade.typeParameters()) {
      javadoc.add(
          "$L@param <$L> as declared by {@link $T}\n",
          separator,
          typeNames.variable(parameter).name(),
          type());
      separator = "";
    }
  }

  CodeBlock ofUnwrap() {
    return CodeBlock.of(
        "Returns the wrapped instance, for asynchronous calls.\n\n@return the wrapped instance\n");
  }

  CodeBlock ofFactory(String parameter) {
    CodeBlock.Builder javadoc = CodeBlock.builder().add("Returns a facade of an instance.\n");
    addTypeParameters(javadoc);
    return javadoc
        .add(facade.typeParameters().isEmpty() ? "\n" : "")
        .add("@param $L the instance\n@return the facade\n", parameter)
        .build();
  }

  CodeBlock ofMethod(FacadeMethod method) {
    CodeBlock.Builder javadoc =
        CodeBlock.builder().add("Calls $L$L\n", link(method), effect(method));
    LateTable.warning(declaringType(method), method.calledName())
        .ifPresent(warning -> javadoc.add("\n<p><b>Late results:</b> $L\n", warning));
    if (!method.isVoid()) {
      javadoc.add("\n@return $L\n", result(method));
    }
    if (method.isDeprecated()) {
      javadoc.add("$L@deprecated because that method is deprecated\n", method.isVoid() ? "\n" : "");
    }
    return javadoc.build();
  }

  private static String declaringType(FacadeMethod method) {
    return Members.ownerOf(method.method()).getQualifiedName().toString();
  }

  CodeBlock ofOwn(Facade.OwnValue own) {
    if (own.style() instanceof Style.OfOne one && one.result().getKind() == TypeKind.VOID) {
      return CodeBlock.of("Waits for the completion on the calling thread.\n");
    }
    return own.style() instanceof Style.OfMany
        ? CodeBlock.of(
            """
            Returns a stream of the values, which waits for them on the thread that consumes it. The
            stream subscribes when it is consumed; closing it cancels the subscription.

            @return the stream
            """)
        : CodeBlock.of("Waits for the value on the calling thread.\n\n@return the value\n");
  }

  private static String effect(FacadeMethod method) {
    if (method.style().isEmpty()) {
      return ".";
    }
    return switch (method.style().get()) {
      case Style.OfOne one ->
          method.isVoid() ? " and waits for its completion." : " and waits for its result.";
      case Style.OfMany many ->
          ".\nThe stream subscribes when it is consumed; closing it cancels the subscription.";
    };
  }

  private static String result(FacadeMethod method) {
    if (method.style().isEmpty()) {
      return "the result";
    }
    return switch (method.style().get()) {
      case Style.OfOne one ->
          one.absence() == Style.Absence.EMPTY_OPTIONAL
              ? "the result, or an empty {@code Optional} if there is none"
              : "the result";
      case Style.OfMany many -> "a stream of the values";
    };
  }

  private CodeBlock link(FacadeMethod method) {
    CodeBlock parameters =
        method.method().getParameters().stream()
            .map(VariableElement::asType)
            .map(type -> CodeBlock.of("$T", typeNames.erased(type)))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("{@link $T#$L($L)}", type(), method.calledName(), parameters);
  }
}

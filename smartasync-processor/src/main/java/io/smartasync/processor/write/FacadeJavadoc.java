package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Style;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/**
 * Writes the comments of a facade. They link to the wrapped type's own: what these say is not known
 * where a type comes from a class file.
 */
final class FacadeJavadoc {

  private final Facade facade;
  private final TypeNames typeNames;

  FacadeJavadoc(Facade facade, TypeNames typeNames) {
    this.facade = facade;
    this.typeNames = typeNames;
  }

  private ClassName type() {
    return ClassName.get(facade.type());
  }

  CodeBlock ofInterface() {
    CodeBlock.Builder javadoc =
        CodeBlock.builder()
            .add(
                """
                The synchronous facade of {@link $T}: what is asynchronous there waits here, on the
                calling thread.

                <p>On a thread that must not wait, an event loop for instance, such a method is refused
                before anything starts. Interrupting the calling thread $L.
                """,
                type(),
                whatInterruptingDoes());
    addTypeParameters(javadoc);
    if (facade.type().getAnnotation(Deprecated.class) != null) {
      javadoc.add("\n@deprecated as {@link $T} is\n", type());
    }
    return javadoc.build();
  }

  private String whatInterruptingDoes() {
    boolean isAlwaysCancelled =
        Stream.concat(
                facade.own().map(Facade.Own::style).stream(),
                facade.methods().stream().flatMap(method -> method.style().stream()))
            .allMatch(style -> !(style instanceof Style.OfOne one) || one.isCancellable());
    return isAlwaysCancelled
        ? "cancels the operation"
        : "ends the wait, and cancels\nthe operation where it is of a type that can be cancelled";
  }

  private void addTypeParameters(CodeBlock.Builder javadoc) {
    String separator = "\n";
    for (var parameter : facade.typeParameters()) {
      javadoc.add(
          "$L@param <$L> as {@link $T} declares it\n",
          separator,
          parameter.getSimpleName().toString(),
          type());
      separator = "";
    }
  }

  CodeBlock ofUnwrap() {
    return CodeBlock.of("What is wrapped, for asynchronous calls.\n\n@return it\n");
  }

  CodeBlock ofFactory(String parameter) {
    CodeBlock.Builder javadoc =
        CodeBlock.builder().add("Wraps an instance, which all calls go to.\n");
    addTypeParameters(javadoc);
    return javadoc
        .add(facade.typeParameters().isEmpty() ? "\n" : "")
        .add("@param $L the instance\n@return its facade\n", parameter)
        .build();
  }

  CodeBlock ofMethod(FacadeMethod method) {
    CodeBlock.Builder javadoc =
        CodeBlock.builder().add("Calls $L$L.\n", link(method), effect(method));
    if (!method.isVoid()) {
      javadoc.add("\n@return $L\n", result(method));
    }
    if (method.isDeprecated()) {
      javadoc.add("$L@deprecated as that is\n", method.isVoid() ? "\n" : "");
    }
    return javadoc.build();
  }

  CodeBlock ofOwn(Facade.Own own) {
    return own.style() instanceof Style.OfMany
        ? CodeBlock.of(
            """
            A stream of the values, which waits for them on the thread that consumes it. Subscribes
            when it is consumed; closing it cancels the subscription.

            @return the stream
            """)
        : CodeBlock.of("Waits for the value on the calling thread.\n\n@return the value\n");
  }

  private static String effect(FacadeMethod method) {
    if (method.style().isEmpty()) {
      return "";
    }
    return switch (method.style().get()) {
      case Style.OfOne one -> " and waits";
      case Style.OfMany many -> " and subscribes when the stream is consumed";
    };
  }

  private static String result(FacadeMethod method) {
    if (method.style().isEmpty()) {
      return "what that returns";
    }
    return switch (method.style().get()) {
      case Style.OfOne one ->
          one.absence() == Style.Absence.EMPTY_OPTIONAL
              ? "the value, if there is one"
              : "the value";
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

package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** Converts an expression of one type to an expression of another. */
@FunctionalInterface
public interface Conversion {

  /** Returns the expression as it is. */
  Conversion NONE = (expression, names) -> expression;

  /** Returns the converted expression. */
  CodeBlock of(CodeBlock expression, NameScope names);

  /** Returns a conversion that applies this one and then another. */
  default Conversion then(Conversion next) {
    return (expression, names) -> next.of(of(expression, names), names);
  }

  /** Returns a conversion that calls a method of the expression, such as {@code .toFuture()}. */
  static Conversion calling(String call) {
    return (expression, names) -> CodeBlock.of("$L$L", expression, call);
  }

  /** Returns a conversion that passes the expression to a static method. */
  static Conversion passingTo(ClassName type, String method) {
    return (expression, names) -> CodeBlock.of("$L.$L($L)", names.type(type), method, expression);
  }
}

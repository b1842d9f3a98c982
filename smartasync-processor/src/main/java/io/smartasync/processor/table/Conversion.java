package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** Makes an expression of one type from one of another. */
@FunctionalInterface
public interface Conversion {

  /** The expression is of the type already. */
  Conversion NONE = (expression, names) -> expression;

  /** The converted expression. */
  CodeBlock of(CodeBlock expression, NameScope names);

  /** This conversion and then another. */
  default Conversion then(Conversion next) {
    return (expression, names) -> next.of(of(expression, names), names);
  }

  /** Calls a method of the expression: {@code .toFuture()}. */
  static Conversion calling(String call) {
    return (expression, names) -> CodeBlock.of("$L$L", expression, call);
  }

  /** Passes the expression to a static method. */
  static Conversion passingTo(ClassName type, String method) {
    return (expression, names) -> CodeBlock.of("$L.$L($L)", names.type(type), method, expression);
  }
}

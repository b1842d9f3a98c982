package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** Names what an expression mentions, where the expression is to stand. */
public interface NameScope {

  /** A type as the target of a call or the type of a variable. */
  CodeBlock type(ClassName type);

  /** A name for a variable that hides nothing. */
  String variable(String wanted);
}

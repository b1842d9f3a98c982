package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** The names that are visible where an expression is inserted. */
public interface NameScope {

  /** Returns a type as the target of a call or the type of a variable. */
  CodeBlock type(ClassName type);

  /** Returns a name for a variable that hides no other, which is the wanted one if possible. */
  String variable(String wanted);
}

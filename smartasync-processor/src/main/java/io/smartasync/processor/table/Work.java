package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * The work that a value of an asynchronous type is made from.
 *
 * @param start the expression that starts the work: a {@code CompletableFuture}, or the {@code
 *     Flow.Publisher} of a stream
 * @param value the type of the value, or of each of many values
 * @param names the names that are visible to the expression
 */
public record Work(CodeBlock start, TypeName value, NameScope names) {

  /** Returns an expression that contains the start. The format takes a type and the start. */
  CodeBlock in(String format, ClassName type) {
    return CodeBlock.of(format, names.type(type), start);
  }

  /** Returns work with another start and the same value. */
  Work with(CodeBlock other) {
    return new Work(other, value, names);
  }
}

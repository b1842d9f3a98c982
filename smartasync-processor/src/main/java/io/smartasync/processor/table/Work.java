package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * What the value of an asynchronous type is made from.
 *
 * @param start the expression that starts the work: a {@code CompletableFuture}, or the {@code
 *     Flow.Publisher} of a stream
 * @param value the type of the value, or of each of many
 * @param names names what the expression mentions
 */
public record Work(CodeBlock start, TypeName value, NameScope names) {

  /** The expression within another, whose format takes a type and then the expression. */
  CodeBlock in(String format, ClassName type) {
    return CodeBlock.of(format, names.type(type), start);
  }

  /** A source of the same value with another expression. */
  Work with(CodeBlock other) {
    return new Work(other, value, names);
  }
}

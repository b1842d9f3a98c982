package io.smartasync.processor.table;

import com.palantir.javapoet.ClassName;
import javax.lang.model.type.TypeMirror;

/**
 * A type that is passed to a method to receive its result, and how to make an instance that
 * completes a future or emits the elements of a publisher.
 *
 * @param name the name of the class or interface
 * @param pattern the type with the variables of the method that makes it, such as {@code
 *     Handler<Result<T>>}
 * @param value the type of the value, or of each of many, which mentions the same variables
 * @param isOfMany whether it receives many values: it is made from an emitter, not from a completer
 * @param maker the class with the static method that makes an instance
 * @param method the name of that method
 */
public record CallbackType(
    ClassName name,
    TypeMirror pattern,
    TypeMirror value,
    boolean isOfMany,
    ClassName maker,
    String method) {

  /** The callback of the JDK's channels. */
  public static final String COMPLETION_HANDLER = "java.nio.channels.CompletionHandler";

  /** The class of the runtime that makes {@link #COMPLETION_HANDLER}. */
  public static final ClassName COMPLETION_HANDLERS =
      ClassName.get("io.smartasync", "CompletionHandlers");
}

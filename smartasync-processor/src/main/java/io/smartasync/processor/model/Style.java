package io.smartasync.processor.model;

import javax.lang.model.type.TypeMirror;

/** How the author wrote an operation, which decides what its twin looks like. */
public sealed interface Style {

  /**
   * The method returns the value; its twin returns a future of it.
   *
   * @param result what the method returns, possibly {@code void}
   * @param throwsAnything whether its {@code throws} clause covers more than exceptions and errors,
   *     which is more than a {@code Callable} may throw
   */
  record Direct(TypeMirror result, boolean throwsAnything) implements Style {}

  /**
   * The method returns a future; its twin waits for it and returns the value.
   *
   * @param result what the future holds, {@code void} for {@link Void}
   * @param isAlsoPlainFuture whether the type is a {@code CompletionStage} and a {@code Future} but
   *     no {@code CompletableFuture}, so that the overloads of {@code await} cannot tell which
   */
  record OfFuture(TypeMirror result, boolean isAlsoPlainFuture) implements Style {}
}

package io.smartasync.benchmarks;

import com.ea.async.instrumentation.Transformer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * EA Async, which rewrites methods that call its {@code await} and return a future. It cannot read
 * the class files of newer JDKs, so its body is compiled for Java 11 (src/main/java11) and
 * rewritten here instead of by EA's agent.
 */
final class EaAsync {

  private static final String BODY = "io.smartasync.benchmarks.EaAsyncBody";

  private static final UnaryOperator<CompletableFuture<Integer>> REWRITTEN = rewritten();

  private EaAsync() {}

  /** A call of a method that awaits the future. */
  static Integer await(CompletableFuture<Integer> future) {
    return REWRITTEN.apply(future).join();
  }

  private static UnaryOperator<CompletableFuture<Integer>> rewritten() {
    ClassLoader parent = EaAsync.class.getClassLoader();
    String file = BODY.replace('.', '/') + ".class";
    try (InputStream compiled = Objects.requireNonNull(parent.getResourceAsStream(file), file)) {
      byte[] code = new Transformer().instrument(parent, compiled);
      @SuppressWarnings("unchecked") // the class declares this type argument
      UnaryOperator<CompletableFuture<Integer>> body =
          (UnaryOperator<CompletableFuture<Integer>>)
              new OneClass(parent).define(BODY, code).getDeclaredConstructor().newInstance();
      return body;
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class OneClass extends ClassLoader {

    OneClass(ClassLoader parent) {
      super(parent);
    }

    Class<?> define(String name, byte[] code) {
      return defineClass(name, code, 0, code.length);
    }
  }
}

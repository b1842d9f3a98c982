package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The processor asks the compiler a limited number of questions about each method, however many
 * methods a type has: none for each pair of methods, and none for each path to a supertype.
 *
 * <p>All questions go through {@link Elements} and {@link Types}, for example whether one method
 * overrides another, or what type a method has as a member of a subtype.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // for a busy machine
class WorkPerMethodTest {

  /** Several times what is needed, and far below the number of methods in these tests. */
  private static final int QUESTIONS_PER_METHOD = 150;

  @SuppressWarnings("UnnecessaryLambda") // passed to several methods
  private static final IntFunction<String> METHOD =
      i -> "CompletableFuture<String> m" + i + "Async(int a);";

  @TempDir Path directory;

  private final AtomicLong questions = new AtomicLong();

  @Test
  void tenThousandMethods() throws IOException {
    compile(
        "Big",
        """
        import io.smartasync.SmartAsync;
        import java.util.concurrent.CompletableFuture;
        class Big {
          @SmartAsync.For(Client.class)
          interface Clients {}
          interface Client {
            %s
          }
        }
        """
            .formatted(methods(3_000, METHOD)));
    assertThat(questions.get() / 3_000).isBetween(1L, (long) QUESTIONS_PER_METHOD);
    questions.set(0);
    compile(
        "Base",
        """
        import io.smartasync.SmartAsync;
        import java.util.concurrent.CompletableFuture;
        @SmartAsync
        interface Base {
          %s
        }
        """
            .formatted(methods(10_000, METHOD)));
    assertThat(questions.get() / 10_000).isBetween(1L, (long) QUESTIONS_PER_METHOD);
  }

  /** The methods of the base are overridden, and those of its facade too. */
  @Test
  void overloadsOfOneName() throws IOException {
    String methods = methods(300, i -> "CompletableFuture<String> mAsync(P" + i + " p);");
    String parameters = methods(300, i -> "interface P" + i + " { String one(Object o); }");
    String source =
        """
        import io.smartasync.SmartAsync;
        import java.util.concurrent.CompletableFuture;
        class Overloads {
          %s
          @SmartAsync interface Base { %s }
          @SmartAsync interface Sub extends Base { %s }
          @SmartAsync interface Both extends Base, Sub {}
          @SmartAsync.For(value = SubClient.class, follow = Client.class)
          interface Clients {}
          interface Client { %s }
          interface SubClient extends Client { %s }
        }
        """
            .formatted(parameters, methods, methods, methods, methods);
    compile("Overloads", source);
    assertThat(questions.get() / (5 * 300)).isBetween(1L, (long) QUESTIONS_PER_METHOD);
  }

  /**
   * Four million paths lead from the last interface to the first. The interfaces between them are
   * empty, because the compiler itself follows every path to find a name in such an interface.
   */
  @Test
  void diamondsOfManyLevels() throws IOException {
    List<String> types = new ArrayList<>();
    for (String kind : List.of("Op", "Client")) {
      for (String side : List.of("A", "B")) {
        types.add(
            (kind.equals("Op") ? "@SmartAsync " : "")
                + ("interface " + kind + side + "0")
                + (" { CompletableFuture<String> m" + side + "Async(); }"));
        for (int level = 1; level <= 22; level++) {
          String parents = kind + "A" + (level - 1) + ", " + kind + "B" + (level - 1);
          types.add("interface " + kind + side + level + " extends " + parents + " {}");
        }
      }
    }
    compile(
        "Diamonds",
        """
        import io.smartasync.SmartAsync;
        import java.util.concurrent.CompletableFuture;
        %s
        @SmartAsync
        interface Diamonds extends OpA22 {}
        @SmartAsync.For(value = ClientA22.class, follow = ClientB0.class)
        interface Clients {}
        """
            .formatted(String.join("\n", types)));
    assertThat(questions.get() / (2 * 2 * 23)).isBetween(1L, (long) QUESTIONS_PER_METHOD);
  }

  private static String methods(int number, IntFunction<String> method) {
    return String.join("\n", IntStream.range(0, number).mapToObj(method).toList());
  }

  private void compile(String type, String source) throws IOException {
    Path file = Files.writeString(directory.resolve(type + ".java"), source);
    Javac.Compiled compiled =
        Javac.into(
                directory.resolve("out-" + type),
                List.of("--release", "21", "-Xlint:none", "-proc:only"))
            .withOnly(new Counting(new SmartAsyncProcessor()))
            .compile(List.of(file));
    assertThat(compiled.errors()).isEmpty();
    assertThat(Javac.sourcesIn(compiled.generated())).isNotEmpty();
  }

  /** Counts the calls that a processor makes of the compiler's utilities. */
  private final class Counting extends AbstractProcessor {

    private final Processor processor;

    Counting(Processor processor) {
      this.processor = processor;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      Elements elements = counting(Elements.class, environment.getElementUtils());
      Types types = counting(Types.class, environment.getTypeUtils());
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) ->
                      switch (method.getName()) {
                        case "getElementUtils" -> elements;
                        case "getTypeUtils" -> types;
                        default -> method.invoke(environment, arguments);
                      }));
    }

    private <T> T counting(Class<T> type, T utilities) {
      return type.cast(
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                questions.incrementAndGet();
                try {
                  return method.invoke(utilities, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // claims what the measured processor claims
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}

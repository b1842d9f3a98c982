package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.http.rest.PagedResponseBase;
import com.google.api.core.ApiFutures;
import com.google.common.util.concurrent.Futures;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smartasync.Async;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import kotlin.Unit;
import kotlinx.coroutines.CompletableDeferredKt;
import kotlinx.coroutines.flow.FlowKt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compiles and runs every expression of the page's table on waiting inside a body, with a real
 * value of the type.
 */
class BodyExpressionsTest {

  private static final Path PAGE = Path.of("../docs/asynchronous-types.md");
  private static final String SECTION = "Waiting inside a body";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** The types that have no type argument, because they have no value. */
  private static final Set<String> WITHOUT_TYPE_ARGUMENT =
      Set.of("io.reactivex.rxjava3.core.Completable", "kotlinx.coroutines.Job");

  /** The classes of all expressions, compiled together. */
  @TempDir static Path classes;

  /** An expression of the table for a type. */
  record Row(String type, String expression) {

    @Override
    public String toString() {
      return type + ": " + expression;
    }
  }

  static List<Row> rows() throws IOException {
    return section(SECTION)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split(" \\| ", 2))
        .flatMap(
            cells ->
                code(cells[1])
                    .map(expression -> new Row(code(cells[0]).toList().get(0), expression)))
        .toList();
  }

  private static String section(String heading) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("\n## " + heading + "\n");
    assertThat(start).as(heading).isNotNegative();
    int end = page.indexOf("\n## ", start + 1);
    return page.substring(start, end);
  }

  private static Stream<String> code(String cell) {
    return CODE.matcher(cell).results().map((MatchResult found) -> found.group(1));
  }

  @Test
  void thereIsARowForEveryTypeOfThePage() throws IOException {
    Set<String> types = new LinkedHashSet<>();
    for (String heading : List.of("One value", "Many values")) {
      section(heading)
          .lines()
          .filter(line -> line.startsWith("| `"))
          .map(line -> code(line).findFirst().orElseThrow())
          .filter(name -> name.contains("."))
          .forEach(types::add);
    }
    assertThat(types).hasSizeGreaterThan(15);
    assertThat(rows()).extracting(Row::type).containsAll(types);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void waitsForTheValue(Row row) throws Exception {
    assertThat(run(row, value(row.type()))).isEqualTo(expected(row));
  }

  private static @Nullable Object expected(Row row) {
    if (WITHOUT_TYPE_ARGUMENT.contains(row.type())) {
      return row.type().endsWith("Job") ? Unit.INSTANCE : null;
    }
    return row.expression().startsWith("Async.stream") ? List.of("Ada") : "Ada";
  }

  private static Object value(String type) {
    return switch (type) {
      case "java.util.concurrent.CompletableFuture" -> CompletableFuture.completedFuture("Ada");
      case "java.util.concurrent.CompletionStage" -> CompletableFuture.completedStage("Ada");
      case "java.util.concurrent.Future" -> submitted();
      case "com.google.common.util.concurrent.ListenableFuture" -> Futures.immediateFuture("Ada");
      case "com.google.api.core.ApiFuture" -> ApiFutures.immediateFuture("Ada");
      case "io.netty.util.concurrent.Future" ->
          ImmediateEventExecutor.INSTANCE.newSucceededFuture("Ada");
      case "io.lettuce.core.RedisFuture" -> redisFuture();
      case "reactor.core.publisher.Mono" -> Mono.just("Ada");
      case "io.reactivex.rxjava3.core.Single" -> Single.just("Ada");
      case "io.reactivex.rxjava3.core.Maybe" -> Maybe.just("Ada");
      case "io.reactivex.rxjava3.core.Completable" -> Completable.complete();
      case "io.smallrye.mutiny.Uni" -> Uni.createFrom().item("Ada");
      case "io.vertx.core.Future" -> io.vertx.core.Future.succeededFuture("Ada");
      case "kotlinx.coroutines.Deferred" -> CompletableDeferredKt.CompletableDeferred("Ada");
      case "kotlinx.coroutines.Job" -> CompletableDeferredKt.CompletableDeferred(Unit.INSTANCE);
      case "scala.concurrent.Future" -> scala.concurrent.Future.successful("Ada");
      case "io.helidon.common.reactive.Single" -> io.helidon.common.reactive.Single.just("Ada");
      case "kotlinx.coroutines.flow.Flow" -> FlowKt.flowOf("Ada");
      case "java.util.concurrent.Flow.Publisher" -> Async.publisher(() -> Stream.of("Ada"));
      case "io.smallrye.mutiny.Multi" -> Multi.createFrom().items("Ada");
      case "com.azure.core.util.paging.ContinuablePagedFlux" ->
          new PagedFlux<>(() -> Mono.just(page("Ada")));
      case "reactor.core.publisher.Flux" -> Flux.just("Ada");
      case "io.reactivex.rxjava3.core.Flowable" -> Flowable.just("Ada");
      case "org.reactivestreams.Publisher" -> Flux.just("Ada");
      case "io.reactivex.rxjava3.core.Observable" -> Observable.just("Ada");
      default -> throw new AssertionError("no value of " + type);
    };
  }

  private static PagedResponse<String> page(String element) {
    return new PagedResponseBase<Void, String>(
        new HttpRequest(HttpMethod.GET, "http://127.0.0.1/"),
        200,
        new HttpHeaders(),
        List.of(element),
        null,
        null);
  }

  private static Future<String> submitted() {
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      return executor.submit(() -> "Ada");
    }
  }

  private static RedisFuture<String> redisFuture() {
    StatusOutput<String, String> output = new StatusOutput<>(StringCodec.UTF8);
    output.set(ByteBuffer.wrap("Ada".getBytes(StandardCharsets.UTF_8)));
    AsyncCommand<String, String, String> command =
        new AsyncCommand<>(new Command<>(CommandType.GET, output));
    command.complete();
    return command;
  }

  @BeforeAll
  static void compile() throws IOException {
    StringWriter messages = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    assertThat(
            javac
                .getTask(
                    messages,
                    null,
                    null,
                    List.of("--release", "21", "-proc:none", "-d", classes.toString()),
                    null,
                    rows().stream().map(BodyExpressionsTest::source).toList())
                .call())
        .as(messages::toString)
        .isTrue();
  }

  private static @Nullable Object run(Row row, Object value) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, BodyExpressionsTest.class.getClassLoader())) {
      @SuppressWarnings("unchecked") // as its source below says
      UnaryOperator<@Nullable Object> body =
          (UnaryOperator<@Nullable Object>)
              loader.loadClass(className(row)).getDeclaredConstructor().newInstance();
      Object result = body.apply(value);
      return result instanceof Stream<?> stream ? stream.toList() : result;
    }
  }

  private static String className(Row row) {
    return row.toString().replaceAll("\\W+", "_");
  }

  private static String typeArguments(String type) {
    if (type.endsWith(".ContinuablePagedFlux")) {
      return "<String, String, com.azure.core.http.rest.PagedResponse<String>>";
    }
    return WITHOUT_TYPE_ARGUMENT.contains(type) ? "" : "<String>";
  }

  private static JavaFileObject source(Row row) {
    String type = row.type() + typeArguments(row.type());
    String method = row.expression().contains("all()") ? "all" : "find";
    String text =
        """
        import static io.smartasync.Async.await;

        import io.reactivex.rxjava3.core.BackpressureStrategy;
        import io.smartasync.Async;
        import io.smartasync.VertxFutures;
        import kotlinx.coroutines.future.FutureKt;
        import kotlinx.coroutines.jdk9.ReactiveFlowKt;
        import org.reactivestreams.FlowAdapters;
        import reactor.adapter.JdkFlowAdapter;
        import scala.jdk.javaapi.FutureConverters;

        public class %s implements java.util.function.UnaryOperator<Object> {
          private Object value;

          @SuppressWarnings("unchecked")
          private %s %s() {
            return (%s) value;
          }

          @Override
          public Object apply(Object value) {
            this.value = value;
            return %s;
          }
        }
        """
            .formatted(className(row), type, method, type, row.expression());
    return new SimpleJavaFileObject(
        URI.create("string:///" + className(row) + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}

package io.smartasync.processor.table;

import static io.smartasync.processor.table.AsyncFactory.fromCall;
import static io.smartasync.processor.table.AsyncFactory.fromCallUncancellable;
import static io.smartasync.processor.table.AsyncFactory.perSubscriber;
import static io.smartasync.processor.table.Conversion.calling;
import static io.smartasync.processor.table.Conversion.passingTo;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.table.AsyncType.OfMany;
import io.smartasync.processor.table.AsyncType.OfOne;
import java.util.List;

/**
 * The asynchronous types of the JDK and of libraries.
 *
 * <p>The first row of which the return type of a method is a subtype applies to the method. Rows
 * contain only the names of types, because a library may be missing. Generated code calls the
 * conversions of the library itself.
 */
public final class AsyncTypeTable {

  private static final String JAVA = "java.util.concurrent";
  private static final String REACTOR = "reactor.core.publisher";
  private static final String RXJAVA = "io.reactivex.rxjava3.core";
  private static final String MUTINY = "io.smallrye.mutiny";
  private static final String KOTLIN = "kotlinx.coroutines";

  private static final ClassName COMPLETABLE_FUTURE = ClassName.get(JAVA, "CompletableFuture");
  private static final ClassName MONO = ClassName.get(REACTOR, "Mono");

  /** A class of the version of Reactor that has {@code contextCapture}, and of later ones. */
  private static final ClassName OF_REACTOR_3_5 =
      ClassName.get("reactor.core.observability", "SignalListener");

  private static final ClassName FLOW_ADAPTER = ClassName.get("reactor.adapter", "JdkFlowAdapter");
  private static final ClassName UNI = ClassName.get(MUTINY, "Uni");
  private static final ClassName MULTI = ClassName.get(MUTINY, "Multi");
  private static final ClassName FLOWABLE = ClassName.get(RXJAVA, "Flowable");
  private static final ClassName BACKPRESSURE = ClassName.get(RXJAVA, "BackpressureStrategy");
  private static final ClassName VERTX_FUTURE = ClassName.get("io.vertx.core", "Future");
  private static final ClassName VERTX_FUTURES = ClassName.get("io.smartasync", "VertxFutures");
  private static final ClassName FUTURE_KT = ClassName.get("kotlinx.coroutines.future", "FutureKt");
  private static final ClassName FLOW_KT =
      ClassName.get("kotlinx.coroutines.jdk9", "ReactiveFlowKt");
  private static final ClassName SCALA_CONVERTERS =
      ClassName.get("scala.jdk.javaapi", "FutureConverters");
  private static final ClassName FLOW_ADAPTERS =
      ClassName.get("org.reactivestreams", "FlowAdapters");

  /** The type of the twin of a method that returns a value, unless the author chooses another. */
  public static final OfOne FUTURE =
      OfOne.of(COMPLETABLE_FUTURE, Conversion.NONE).withFactory(fromCall(Work::start));

  /** The type of the twin of a method that returns a stream, unless the author chooses another. */
  public static final OfMany PUBLISHER =
      OfMany.of(ClassName.get(JAVA, "Flow", "Publisher"), Conversion.NONE)
          .withFactory(perSubscriber(Work::start));

  private static final Conversion ELEMENTS_OF_PAGES = AsyncTypeTable::elementsOfPages;

  private static final List<AsyncType> ROWS =
      List.of(
          FUTURE,
          // Before CompletionStage, which is a supertype, and for which null is a value.
          OfOne.of(ClassName.get("io.helidon.common.reactive", "Single"), Conversion.NONE)
              .emptyIfNull(),
          OfOne.of(ClassName.get(JAVA, "CompletionStage"), Conversion.NONE)
              .withFactory(fromCall(Work::start)),
          // Before Publisher, which is a supertype.
          // block() and toStream() capture the thread locals of their caller, toFuture() does not.
          OfOne.of(MONO, calling(".contextCapture().toFuture()"))
              .failingIfEmpty(calling(".single().contextCapture().toFuture()"))
              .withFactory(monoOf())
              .needing(OF_REACTOR_3_5),
          OfOne.of(MONO, calling(".toFuture()"))
              .failingIfEmpty(calling(".single().toFuture()"))
              .withFactory(monoOf()),
          OfOne.of(rxJava("Single"), calling(".toCompletionStage()"))
              .neverEmpty()
              .withFactory(rxJavaOf("Single")),
          OfOne.of(rxJava("Maybe"), calling(".toCompletionStage(null)"))
              .failingIfEmpty(calling(".toCompletionStage()"))
              .withFactory(rxJavaOf("Maybe")),
          OfOne.of(rxJava("Completable"), calling(".toCompletionStage(null)"))
              .withoutValue()
              .withFactory(rxJavaOf("Completable")),
          OfOne.of(UNI, calling(".subscribeAsCompletionStage()"))
              .emptyIfNull()
              .withFactory(
                  perSubscriber(
                      source ->
                          deferred(
                              "$1L.createFrom().deferred(() -> {\n",
                              "$1L.createFrom()\n    .completionStage($2N)\n    .onCancellation()\n    .invoke",
                              UNI,
                              source))),
          // Refused in a task of a worker verticle, which would wait for ever.
          OfOne.of(VERTX_FUTURE, passingTo(VERTX_FUTURES, "toAwaitableStage"))
              .notCancellable()
              // Completes on the context of the caller, as Vert.x' own operations do.
              .withFactory(
                  fromCallUncancellable(source -> source.in("$L.fromStage($L)", VERTX_FUTURES))),
          OfOne.of(ClassName.get(KOTLIN, "Deferred"), passingTo(FUTURE_KT, "asCompletableFuture")),
          // After Deferred, which is a subtype.
          OfOne.of(ClassName.get(KOTLIN, "Job"), passingTo(FUTURE_KT, "asCompletableFuture"))
              .withoutValue(),
          OfOne.of(
                  ClassName.get("scala.concurrent", "Future"),
                  passingTo(SCALA_CONVERTERS, "asJava"))
              .notCancellable()
              .needing(SCALA_CONVERTERS),
          // Futures of Guava, Google clients, gRPC and Netty are subtypes.
          OfOne.of(ClassName.get(JAVA, "Future"), Conversion.NONE),
          OfMany.of(MULTI, Conversion.NONE)
              .withFactory(
                  perSubscriber(source -> source.in("$L.createFrom().publisher($L)", MULTI))),
          PUBLISHER,
          // Before Flux, which is a supertype. As a Flux it reads up to 256 pages in advance, and
          // delivers the elements of several pages in turns if not all of them are requested.
          OfMany.of(
                  ClassName.get("com.azure.core.util.paging", "ContinuablePagedFlux"),
                  ELEMENTS_OF_PAGES
                      .then(calling(".contextCapture()"))
                      .then(passingTo(FLOW_ADAPTER, "publisherToFlowPublisher")))
              .ofArgument(1)
              .needing(OF_REACTOR_3_5),
          OfMany.of(
                  ClassName.get("com.azure.core.util.paging", "ContinuablePagedFlux"),
                  ELEMENTS_OF_PAGES.then(passingTo(FLOW_ADAPTER, "publisherToFlowPublisher")))
              .ofArgument(1),
          // Reactor serializes the signals for a foreign subscriber, such as that of FlowAdapters,
          // with
          // atomic operations for each element. It trusts the subscriber of its own adapter.
          OfMany.of(
                  ClassName.get(REACTOR, "Flux"),
                  calling(".contextCapture()")
                      .then(passingTo(FLOW_ADAPTER, "publisherToFlowPublisher")))
              .withFactory(fluxOf())
              .needing(OF_REACTOR_3_5),
          OfMany.of(
                  ClassName.get(REACTOR, "Flux"),
                  passingTo(FLOW_ADAPTER, "publisherToFlowPublisher"))
              .withFactory(fluxOf()),
          OfMany.of(FLOWABLE, passingTo(FLOW_ADAPTERS, "toFlowPublisher"))
              .withFactory(
                  perSubscriber(
                      source ->
                          source
                              .with(source.in("$L.toPublisher($L)", FLOW_ADAPTERS))
                              .in("$L.fromPublisher($L)", FLOWABLE))),
          OfMany.of(
                  ClassName.get("org.reactivestreams", "Publisher"),
                  passingTo(FLOW_ADAPTERS, "toFlowPublisher"))
              .withFactory(perSubscriber(source -> source.in("$L.toPublisher($L)", FLOW_ADAPTERS))),
          OfMany.of(
              rxJava("Observable"),
              // An Observable has no backpressure, so elements must be buffered. They must be
              // buffered before
              // a failure too, which would overtake them with BackpressureStrategy.BUFFER.
              (expression, names) ->
                  CodeBlock.of(
                      "$L.toFlowPublisher(\n$L.toFlowable($L.MISSING).onBackpressureBuffer(true))",
                      names.type(FLOW_ADAPTERS),
                      expression,
                      names.type(BACKPRESSURE))),
          OfMany.of(
                  ClassName.get("kotlinx.coroutines.flow", "Flow"),
                  passingTo(FLOW_KT, "asPublisher"))
              .needing(FLOW_KT));

  private AsyncTypeTable() {}

  /** Returns the rows, in the order in which they are tried. */
  public static List<AsyncType> rows() {
    return ROWS;
  }

  private static ClassName rxJava(String type) {
    return ClassName.get(RXJAVA, type);
  }

  private static AsyncFactory monoOf() {
    return perSubscriber(source -> source.in("$L.fromFuture(() -> $L)", MONO));
  }

  private static AsyncFactory fluxOf() {
    return perSubscriber(source -> source.in("$L.flowPublisherToFlux($L)", FLOW_ADAPTER));
  }

  private static AsyncFactory rxJavaOf(String type) {
    return perSubscriber(
        source ->
            deferred(
                "$1L.defer(() -> {\n",
                "$1L.fromCompletionStage($2N).doOnDispose",
                rxJava(type),
                source));
  }

  private static CodeBlock elementsOfPages(CodeBlock expression, NameScope names) {
    String page = names.variable("page");
    return CodeBlock.of(
        "$L.byPage().concatMapIterable($N -> $N.getElements(), 1)", expression, page, page);
  }

  /**
   * Starts a future for each subscriber and cancels it with the subscription. The conversion of the
   * library itself would start it immediately, or would not interrupt it.
   */
  private static CodeBlock deferred(
      String defer, String convertAndOnCancellation, ClassName type, Work source) {
    CodeBlock typeName = source.names().type(type);
    String future = source.names().variable("future");
    return CodeBlock.builder()
        .add(defer, typeName)
        .indent()
        .add(
            "$L<$T> $N = $L;\n",
            source.names().type(COMPLETABLE_FUTURE),
            source.value(),
            future,
            source.start())
        .add(
            "return $L(() -> $N.cancel(true));\n",
            CodeBlock.of(convertAndOnCancellation, typeName, future),
            future)
        .unindent()
        .add("})")
        .build();
  }
}

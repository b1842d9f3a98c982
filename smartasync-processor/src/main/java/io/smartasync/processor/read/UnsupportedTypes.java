package io.smartasync.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Asynchronous types that are not supported, and what to return instead. */
final class UnsupportedTypes {

  /**
   * A type that is not supported.
   *
   * @param name its qualified name
   * @param replacement what to return instead
   */
  private record Unsupported(String name, String replacement) {}

  private static final String RXJAVA_3 =
      "the type of the same name of RxJava 3, converted with 'RxJavaBridge' of 'rxjava3-bridge'";

  private static final String RUN_SOURCE =
      "a 'Flow.Publisher', made with"
          + " 'source.runWith(JavaFlowSupport.Sink.asPublisher(AsPublisher.WITHOUT_FANOUT), system)'";

  private static final List<Unsupported> UNSUPPORTED =
      List.of(
          new Unsupported("io.reactivex.Single", RXJAVA_3),
          new Unsupported("io.reactivex.Maybe", RXJAVA_3),
          new Unsupported("io.reactivex.Completable", RXJAVA_3),
          new Unsupported("io.reactivex.Observable", RXJAVA_3),
          // The table has the following two types, if the library of their conversion is present.
          new Unsupported(
              "kotlinx.coroutines.flow.Flow",
              "a 'Publisher', converted with 'ReactiveFlowKt.asPublisher(flow)', add"
                  + " 'kotlinx-coroutines-jdk9' to the dependencies"),
          new Unsupported(
              "scala.concurrent.Future",
              "a 'CompletionStage', converted with 'FutureConverters.toJava(future)', use Scala"
                  + " 2.13 or newer"),
          new Unsupported("org.apache.pekko.stream.javadsl.Source", RUN_SOURCE),
          new Unsupported("org.apache.pekko.stream.scaladsl.Source", RUN_SOURCE),
          new Unsupported("akka.stream.javadsl.Source", RUN_SOURCE),
          new Unsupported("akka.stream.scaladsl.Source", RUN_SOURCE));

  private final AsyncTypes asyncTypes;

  UnsupportedTypes(AsyncTypes asyncTypes) {
    this.asyncTypes = asyncTypes;
  }

  /** Returns what to return instead of a type that is not supported, or empty if it is. */
  Optional<String> replacementOf(TypeMirror returned) {
    if (asyncTypes.rowOf(returned).isPresent()) {
      return Optional.empty(); // it has an adapter
    }
    return UNSUPPORTED.stream()
        .filter(type -> asyncTypes.isSubtypeOf(returned, type.name()))
        .map(Unsupported::replacement)
        .findFirst();
  }
}

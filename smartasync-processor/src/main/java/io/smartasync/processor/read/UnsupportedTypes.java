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

  private static final List<Unsupported> UNSUPPORTED =
      List.of(
          new Unsupported("io.reactivex.Single", RXJAVA_3),
          new Unsupported("io.reactivex.Maybe", RXJAVA_3),
          new Unsupported("io.reactivex.Completable", RXJAVA_3),
          new Unsupported("io.reactivex.Observable", RXJAVA_3),
          new Unsupported(
              "kotlinx.coroutines.flow.Flow",
              "a 'Publisher', converted with 'ReactiveFlowKt.asPublisher(flow)'"),
          new Unsupported(
              "scala.concurrent.Future",
              "a 'CompletionStage', converted with 'FutureConverters.asJava(future)'"));

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

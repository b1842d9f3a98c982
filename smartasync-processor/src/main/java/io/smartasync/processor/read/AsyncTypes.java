package io.smartasync.processor.read;

import io.smartasync.processor.model.Style;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The table of asynchronous types: which can be waited for, and what to do about the others. */
final class AsyncTypes {

  private static final String STAGE = "java.util.concurrent.CompletionStage";
  private static final String FUTURE = "java.util.concurrent.Future";
  private static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";

  private static final String RXJAVA = "io.reactivex.rxjava3.core.";
  private static final String COMPLETED_BY_SUBSCRIBER =
      "a CompletableFuture instead, completed by a subscriber";

  /**
   * A type that holds a value to come but that there is no way to wait for yet.
   *
   * @param name its qualified name
   * @param replacement what to return instead
   */
  private record Unsupported(String name, String replacement) {}

  /** The more special types first. */
  private static final List<Unsupported> UNSUPPORTED =
      List.of(
          future("reactor.core.publisher.Mono", "mono.toFuture()"),
          future("reactor.core.publisher.Flux", "flux.collectList().toFuture()"),
          stage(RXJAVA + "Single", "single.toCompletionStage()"),
          stage(RXJAVA + "Maybe", "maybe.toCompletionStage()"),
          stage(RXJAVA + "Completable", "completable.toCompletionStage(null)"),
          stage(RXJAVA + "Observable", "observable.toList().toCompletionStage()"),
          stage(RXJAVA + "Flowable", "flowable.toList().toCompletionStage()"),
          future("io.smallrye.mutiny.Uni", "uni.subscribeAsCompletionStage()"),
          future(
              "io.smallrye.mutiny.Multi", "multi.collect().asList().subscribeAsCompletionStage()"),
          stage("io.vertx.core.Future", "future.toCompletionStage()"),
          future("kotlinx.coroutines.Deferred", "FutureKt.asCompletableFuture(deferred)"),
          new Unsupported("org.reactivestreams.Publisher", COMPLETED_BY_SUBSCRIBER),
          new Unsupported("java.util.concurrent.Flow.Publisher", COMPLETED_BY_SUBSCRIBER),
          future(FUTURE, "Async.start(() -> Async.await(future))"));

  private final Elements elements;
  private final Types types;

  AsyncTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  private static Unsupported future(String name, String expression) {
    return new Unsupported(name, "a CompletableFuture instead, made with " + expression);
  }

  private static Unsupported stage(String name, String expression) {
    return new Unsupported(name, "a CompletionStage instead, made with " + expression);
  }

  /** The style of a method, unless it returns an unsupported type. */
  Style styleOf(ExecutableElement method) {
    TypeMirror returned = method.getReturnType();
    if (!isSubtypeOf(returned, STAGE)) {
      boolean throwsAnything =
          !method.getThrownTypes().stream()
              .allMatch(
                  each ->
                      isSubtypeOf(each, "java.lang.Exception")
                          || isSubtypeOf(each, "java.lang.Error"));
      return new Style.Direct(returned, throwsAnything);
    }
    boolean isPlainFuture =
        isSubtypeOf(returned, FUTURE) && !isSubtypeOf(returned, COMPLETABLE_FUTURE);
    return new Style.OfFuture(resultOf(returned), isPlainFuture);
  }

  /** What to return in place of a type that is asynchronous but cannot be waited for. */
  Optional<String> replacementOfUnsupported(TypeMirror returned) {
    if (isSubtypeOf(returned, STAGE)) {
      return Optional.empty();
    }
    return UNSUPPORTED.stream()
        .filter(type -> isSubtypeOf(returned, type.name()))
        .map(Unsupported::replacement)
        .findFirst();
  }

  private boolean isSubtypeOf(TypeMirror type, String name) {
    return switch (type.getKind()) {
      case TYPEVAR -> isSubtypeOf(((TypeVariable) type).getUpperBound(), name);
      case INTERSECTION ->
          ((IntersectionType) type).getBounds().stream().anyMatch(each -> isSubtypeOf(each, name));
      case DECLARED -> {
        TypeElement element = elements.getTypeElement(name);
        yield element != null
            && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
      }
      default -> false;
    };
  }

  /** What a stage holds. */
  private TypeMirror resultOf(TypeMirror stage) {
    List<? extends TypeMirror> arguments = asStage(stage).orElseThrow().getTypeArguments();
    if (arguments.isEmpty()) {
      return object(); // a raw type
    }
    TypeMirror argument = arguments.get(0);
    if (argument instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      argument = bound == null ? object() : bound;
    }
    return isSubtypeOf(argument, "java.lang.Void") ? types.getNoType(TypeKind.VOID) : argument;
  }

  private TypeMirror object() {
    return elements.getTypeElement("java.lang.Object").asType();
  }

  /** A type seen as the {@code CompletionStage}, or {@code CompletableFuture}, that it is. */
  private Optional<DeclaredType> asStage(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return asStage(variable.getUpperBound());
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (element.getQualifiedName().contentEquals(STAGE)
            // A supertype's arguments have lost their annotations.
            || element.getQualifiedName().contentEquals(COMPLETABLE_FUTURE))) {
      return Optional.of(declared);
    }
    return types.directSupertypes(type).stream()
        .filter(parent -> isSubtypeOf(parent, STAGE))
        .map(this::asStage)
        .flatMap(Optional::stream)
        .findFirst();
  }
}

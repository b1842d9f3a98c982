package io.smartasync;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that is written once and called from synchronous and from asynchronous code.
 *
 * <p>For each annotated type {@code Users} the annotation processor writes an interface {@code
 * SmartUsers} into the same package. It declares every annotated method as the author wrote it and
 * adds its twin:
 *
 * <table class="striped">
 * <caption>What is added to what the author writes</caption>
 * <thead><tr><th>style</th><th>the author writes</th><th>the twin</th></tr></thead>
 * <tbody>
 * <tr><td>direct</td><td>{@code User find(long id)}</td>
 *     <td>{@code CompletableFuture<User> findAsync(long id)}: runs the body on a new virtual thread
 *     and never blocks its caller; {@link #as} chooses another type</td></tr>
 * <tr><td>direct</td><td>{@code Stream<User> all()}</td>
 *     <td>{@code Flow.Publisher<User> allAsync()}: runs the body on a new virtual thread for each
 *     subscriber</td></tr>
 * <tr><td>future</td><td>{@code CompletableFuture<User> findAsync(long id)}</td>
 *     <td>{@code User find(long id)}: runs the method on the calling thread and waits there</td></tr>
 * <tr><td>reactive</td><td>{@code Mono<User> find(long id)}</td>
 *     <td>{@code User findBlocking(long id)}: the same, for the one value of any library</td></tr>
 * <tr><td>reactive</td><td>{@code Flux<User> all()}</td>
 *     <td>{@code Stream<User> allBlocking()}: lazy, with backpressure; closing it cancels</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Known are the futures, reactive values and publishers of the JDK, Reactor, RxJava 3, Mutiny,
 * Vert.x, Guava, Google's API client, gRPC, Netty and Kotlin, and everything that implements {@code
 * Publisher} or {@code Flow.Publisher}.
 *
 * <p>A type with a synchronous door {@code void close()} gets an interface that is {@link
 * AutoCloseable}, so that try-with-resources takes it.
 *
 * <p>The class may implement the interface, so that one object has both doors, or an instance may
 * be wrapped: {@code SmartUsers.of(users)}. The twin of a {@code static} method is a {@code static}
 * method of the interface.
 *
 * <p>On a type, the annotation means every public method that the type declares, save those that
 * override a method of {@link Object}, a record's accessors and those marked {@link Exclude}. The
 * elements of an annotation on a method go before those on its type.
 *
 * <p>Only public methods can be annotated: the generated interface declares them, and what an
 * interface declares is public. Wrong use is a compile error at the annotated element.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SmartAsync {

  /**
   * The name of what is generated, where the usual one does not suit.
   *
   * <p>On a method, the name of its twin. The usual one is the method's name with {@code Async}
   * added in direct style; in the other styles, the name without a trailing {@code Async}, or with
   * {@code Blocking} added where it has none. On a type, the simple name of the generated
   * interface. The usual one is {@code Smart} and the type's name, the names of nested types joined
   * by {@code _}.
   *
   * @return a Java identifier, or the empty string for the usual name
   */
  String name() default "";

  /**
   * The checked exceptions with which the asynchronous value that a method returns may fail and
   * which its synchronous twin declares, so that they reach the caller as themselves.
   *
   * <p>Those that the method's own {@code throws} clause names need not be repeated. A direct-style
   * method has its {@code throws} clause and takes no {@code throwing}.
   *
   * @return the checked exceptions, none by default
   */
  Class<? extends Throwable>[] throwing() default {};

  /**
   * How long the twin may take: a whole number followed by {@code ms}, {@code s}, {@code m} or
   * {@code h}, such as {@code "500ms"} or {@code "30s"}.
   *
   * <p>In future style the synchronous twin waits that long, then cancels the future and throws
   * {@link AsyncTimeoutException}, or {@link java.util.concurrent.TimeoutException} itself where
   * {@link #throwing} or the method's {@code throws} clause covers it. In direct style the future
   * of the asynchronous twin fails after that time with {@link
   * java.util.concurrent.TimeoutException}, and its body is interrupted; the synchronous door is
   * the author's own method, which the annotation does not bound.
   *
   * @return the time, or the empty string for none
   */
  String timeout() default "";

  /**
   * The type of the asynchronous twin of a direct-style method, where {@code CompletableFuture},
   * for a {@code Stream} {@code Flow.Publisher}, does not suit.
   *
   * <p>For a value: {@code CompletionStage}, Reactor's {@code Mono}, Mutiny's {@code Uni}, RxJava's
   * {@code Single}, {@code Maybe} or, for {@code void}, {@code Completable}, Vert.x's {@code
   * Future}. For a stream: Reactive Streams' {@code Publisher}, {@code Flux}, {@code Multi}, {@code
   * Flowable}. Reactive types run the body once for every subscriber, and interrupt it when the
   * subscription is cancelled; a Vert.x future cannot be cancelled.
   *
   * @return the class, {@code void.class} for the usual one
   */
  Class<?> as() default void.class;

  /**
   * Whether the synchronous twin of a method that returns an asynchronous value returns an {@link
   * java.util.Optional} of it, empty where there is no value.
   *
   * <p>Without it there are two cases. Where the method, or what it holds, is marked {@code
   * Nullable}, by the annotation of any library, the twin returns null, and is so marked. Otherwise
   * a value has to be there: an empty {@code Mono} or {@code Maybe} throws {@link
   * java.util.NoSuchElementException}.
   *
   * @return whether an absent value is an empty {@code Optional}
   */
  boolean optional() default false;

  /**
   * Whether the publisher that a method returns holds one value at most, so that its twin returns
   * that and not a stream. More than one value is a failure, {@link IllegalStateException}.
   *
   * @return whether there is one value at most
   */
  boolean single() default false;

  /**
   * How many elements of a publisher may be on their way to the stream that a twin returns:
   * requested and not yet consumed.
   *
   * @return the number, at least 1; 0 for the usual one, that of {@code Async.stream}
   */
  int prefetch() default 0;

  /**
   * Leaves a public method out of what {@code @SmartAsync} on its type means: the generated
   * interface neither declares it nor adds a twin.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface Exclude {}
}

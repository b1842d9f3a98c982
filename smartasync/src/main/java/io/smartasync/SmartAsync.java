package io.smartasync;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that is written once and called from synchronous and from asynchronous code.
 *
 * <p>For each type {@code Users} with annotated methods, the annotation processor generates an
 * interface {@code SmartUsers} in the same package. The interface declares every annotated method
 * and adds its <i>twin</i>, the variant in the other style:
 *
 * <table class="striped">
 * <caption>The twin of a method</caption>
 * <thead><tr><th>style</th><th>the annotated method</th><th>its twin</th></tr></thead>
 * <tbody>
 * <tr><td>direct</td><td>{@code User find(long id)}</td>
 *     <td>{@code CompletableFuture<User> findAsync(long id)}: runs the body on a new virtual thread
 *     and never blocks the caller; {@link #as} chooses another return type</td></tr>
 * <tr><td>direct</td><td>{@code Stream<User> all()}</td>
 *     <td>{@code Flow.Publisher<User> allAsync()}: runs the body on a new virtual thread for each
 *     subscriber</td></tr>
 * <tr><td>future</td><td>{@code CompletableFuture<User> findAsync(long id)}</td>
 *     <td>{@code User find(long id)}: calls the method on the calling thread and waits
 *     there</td></tr>
 * <tr><td>reactive</td><td>{@code Mono<User> find(long id)}</td>
 *     <td>{@code User findBlocking(long id)}: calls the method on the calling thread and waits
 *     there for its single value</td></tr>
 * <tr><td>reactive</td><td>{@code Flux<User> all()}</td>
 *     <td>{@code Stream<User> allBlocking()}: lazy, with backpressure; closing it cancels</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The supported asynchronous types are the futures, reactive values and publishers of the JDK,
 * Reactor, RxJava 3, Mutiny, Vert.x, Guava, Google's API client, gRPC, Netty and Kotlin, and all
 * subtypes of {@code Publisher} and {@code Flow.Publisher}. An {@link Adapter} adds the type of
 * another library.
 *
 * <p>If a type has a synchronous method {@code void close()}, written or generated, the interface
 * extends {@link AutoCloseable}, so that it can be used in a try-with-resources statement.
 *
 * <p>The annotated class may implement the interface, so that one object has both variants.
 * Otherwise {@code SmartUsers.of(users)} wraps an instance. The twin of a {@code static} method is
 * a {@code static} method of the interface.
 *
 * <p>On a type, the annotation applies to every public method that the type declares, except
 * methods that override a method of {@link Object}, accessors of a record, methods that another
 * annotation processor has added to the type and marked as {@code Generated} (Lombok does), and
 * methods with {@link Exclude}. The elements of an annotation on a method override those of the
 * annotation on its type.
 *
 * <p>Only public methods can be annotated, because the methods of the generated interface are
 * public. Incorrect use is a compile error at the annotated element.
 *
 * <p>The annotation processor is a jar of its own, {@code smartasync-processor}. If the compiler
 * cannot find {@code SmartUsers} and no message ends with a key such as {@code
 * [SmartAsync:NotPublic]}, the processor has not run: it must be on the processor path. The
 * compiler does not run processors that are only on the class path, from JDK 23 on.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SmartAsync {

  /**
   * The name of the twin or the generated interface, instead of the default name.
   *
   * <p>On a method, the name of its twin. The default is the method's name with {@code Async}
   * appended in direct style. In the other styles, it is the name without a trailing {@code Async},
   * or if there is none, the name with {@code Blocking} appended.
   *
   * <p>On a type, the simple name of the generated interface. The default is {@code Smart} followed
   * by the type's name; the names of nested types are joined with {@code _}.
   *
   * @return a Java identifier, or the empty string for the default name
   */
  String name() default "";

  /**
   * The checked exceptions that the synchronous twin declares and throws without converting them.
   *
   * <p>The exceptions of the method's own {@code throws} clause are included and need not be
   * repeated. Not supported on a direct-style method, whose {@code throws} clause applies.
   *
   * @return the checked exceptions, none by default
   */
  Class<? extends Throwable>[] throwing() default {};

  /**
   * The timeout of the twin: a whole number followed by {@code ms}, {@code s}, {@code m} or {@code
   * h}, such as {@code "500ms"} or {@code "30s"}.
   *
   * <p>In future style, when the timeout is exceeded, the synchronous twin cancels the future and
   * throws {@link AsyncTimeoutException}, or {@link java.util.concurrent.TimeoutException} itself
   * if {@link #throwing} or the method's {@code throws} clause includes it. In direct style, the
   * future of the asynchronous twin fails with {@link java.util.concurrent.TimeoutException}, and
   * the body is interrupted; the timeout does not apply to the annotated synchronous method.
   *
   * @return the timeout, or the empty string for none
   */
  String timeout() default "";

  /**
   * The return type of the asynchronous twin of a direct-style method, instead of {@code
   * CompletableFuture}, or {@code Flow.Publisher} for a {@code Stream}.
   *
   * <p>For a value: {@code CompletionStage}, Reactor's {@code Mono}, Mutiny's {@code Uni}, RxJava's
   * {@code Single}, {@code Maybe} or, for {@code void}, {@code Completable}, Vert.x's {@code
   * Future}. For a stream: Reactive Streams' {@code Publisher}, {@code Flux}, {@code Multi}, {@code
   * Flowable}. Reactive types run the body once for every subscriber, and interrupt it when the
   * subscription is cancelled. A Vert.x future cannot be cancelled.
   *
   * @return the class, {@code void.class} for the default
   */
  Class<?> as() default void.class;

  /**
   * Whether the synchronous twin returns an {@link java.util.Optional} of the value, which is empty
   * if there is no value.
   *
   * <p>If false, there are two cases. If the method or the type of the value is marked {@code
   * Nullable}, by the annotation of any library, the twin returns null for no value, and is marked
   * likewise. Otherwise a value is required: the twin throws {@link
   * java.util.NoSuchElementException} for an empty {@code Mono} or {@code Maybe}, a {@code Uni} of
   * null, or an empty publisher of a {@linkplain #single single} value. A future of null returns
   * null.
   *
   * @return whether an absent value is an empty {@code Optional}
   */
  boolean optional() default false;

  /**
   * Whether the publisher that a method returns has at most one value, so that its twin returns the
   * value instead of a stream. The twin throws {@link IllegalStateException} if there is more than
   * one value.
   *
   * @return whether there is at most one value
   */
  boolean single() default false;

  /**
   * The maximum number of elements that the stream of a twin requests ahead: requested from the
   * publisher and not yet consumed.
   *
   * @return the number, at least 1; 0 for the default of {@code Async.stream}
   */
  int prefetch() default 0;

  /**
   * Whether an implementation of the annotated interface can write the synchronous or the
   * asynchronous method of each operation, as it likes. Supported on interfaces only.
   *
   * {@snippet :
   * @SmartAsync(either = true)
   * public interface Plugin {
   *   String load(String key) throws IOException;
   * }
   * }
   *
   * <p>The interface declares the synchronous methods. The generated interface {@code SmartPlugin}
   * extends it and is the one that classes implement. Both methods of each operation are default
   * methods: {@code load} waits for {@code loadAsync}, and {@code loadAsync} runs {@code load} on a
   * new virtual thread. A class overrides one of them, or both. {@link #as} chooses the type that
   * {@code loadAsync} returns, and {@link #timeout} applies to both default methods. A default or
   * static method of the annotated interface has a twin as usual.
   *
   * <p>A class that overrides neither method is a compile error, if it is compiled with the
   * processor. Otherwise each call of the operation throws, or its result fails with, an {@link
   * UnsupportedOperationException}.
   *
   * @return whether implementations write either method
   */
  boolean either() default false;

  /**
   * Whether the author has checked that a proxy around the type also applies to its twins.
   *
   * <p>A proxy, for instance one of Spring's, runs advice (a transaction, a security check, a
   * cache) around each call from outside. A twin is a default method: it runs on the object behind
   * the proxy and calls the operation there, where no advice runs. So it is a compile error if a
   * type implements its generated interface and has an annotation that only a proxy implements,
   * unless the module {@code smartasync-spring} is present, which runs twins on the proxy. {@code
   * true} turns the error off. It changes nothing at run time.
   *
   * <p>On a method, it applies to that operation; on a type, to all operations that the type
   * declares. Subtypes of the type need not repeat it.
   *
   * @return whether the author has checked it
   */
  boolean proxyChecked() default false;

  /**
   * Excludes a public method from {@code @SmartAsync} on its type: the generated interface neither
   * declares it nor adds a twin.
   *
   * @since 0.1
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface Exclude {}

  /**
   * Generates synchronous facades of types that cannot be annotated because a library owns them.
   *
   * {@snippet :
   * import software.amazon.awssdk.services.s3.S3AsyncClient;
   *
   * @SmartAsync.For(S3AsyncClient.class)
   * interface Clients {}
   * }
   *
   * <p>For each type {@code Client}, the annotation processor generates an interface {@code
   * SmartClient} in the package of the annotated element. The interface has every public instance
   * method that the type declares or inherits, under the type's own names:
   *
   * <ul>
   *   <li>A method that returns an asynchronous value waits on the calling thread and returns the
   *       value, nothing for {@code Void}. A trailing {@code Async} is removed from its name; if
   *       the type has the synchronous method already, the facade has only that one.
   *   <li>A method that returns a publisher returns a lazy {@code Stream}, which subscribes when it
   *       is consumed. If {@link #single} or {@link #optional} names the method, or its publisher
   *       is one of {@code Void}, it waits and returns the value instead.
   *   <li>A method whose result completes only after a later call, and one that returns a publisher
   *       with further methods which configure it, is not changed. {@link #single}, {@link
   *       #optional} and {@link #async} decide otherwise.
   *   <li>A method that takes a callback, a {@link java.nio.channels.CompletionHandler} or a type
   *       with an {@link Adapter}, and returns nothing asynchronous, becomes a method without that
   *       parameter, which waits for what the callback receives. If the type has such a method
   *       already, both are as they were.
   *   <li>Any other method delegates, with the same parameters and result.
   * </ul>
   *
   * <p>{@code SmartClient.of(client)} wraps a client, {@code async()} returns the wrapped client.
   * If a method returns a type that has a facade from the same element, directly, as an
   * asynchronous value or as the element of a publisher, the facade returns the facade of that
   * type. The facade of a type that is itself asynchronous has a method {@code stream()} or {@code
   * await()}. The facade of a subtype extends the facade of its supertype from the same annotation.
   * A facade with {@code void close()} extends {@link AutoCloseable}.
   *
   * <p>A method that waits behaves as {@code Async.await} on interruption, cancellation and
   * failure. On a thread that must not wait, it throws {@link BlockingNotAllowedException} before
   * the operation starts.
   *
   * <p>The interface is public if the annotated element is a package or a public type and the
   * wrapped type is public; otherwise it is package-private. Incorrect use is a compile error at
   * the annotation.
   *
   * @since 0.1
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @Repeatable(For.List.class)
  @interface For {

    /**
     * The types for which facades are generated.
     *
     * @return classes and interfaces with asynchronous methods
     */
    Class<?>[] value();

    /**
     * Types that get facades too: types that methods of the other types return, so that a chain of
     * calls is synchronous from end to end, and supertypes of the other types, whose facades theirs
     * extend.
     *
     * @return classes and interfaces, none by default
     */
    Class<?>[] follow() default {};

    /**
     * Whether the processor chooses {@link #follow}, {@link #single} and {@link #optional} for the
     * clients of a common library: MongoDB's reactive driver, R2DBC, the AWS SDK, Lettuce, Redisson
     * and Kafka's admin client. What this annotation contains is added; for a method that it names,
     * it applies instead of the preset.
     *
     * {@snippet :
     * import software.amazon.awssdk.services.s3.S3AsyncClient;
     *
     * @SmartAsync.For(value = S3AsyncClient.class, preset = true)
     * interface Clients {}
     * }
     *
     * @return whether a preset applies; false by default
     */
    boolean preset() default false;

    /**
     * The names of the methods whose publisher has at most one value, so that the facade waits for
     * the value instead of returning a {@code Stream}. The facade throws {@link
     * java.util.NoSuchElementException} if there is no value, and {@link IllegalStateException} if
     * there is more than one.
     *
     * @return names of methods of {@link #value} and {@link #follow} types, none by default
     */
    String[] single() default {};

    /**
     * The names of the methods whose asynchronous value may be absent, so that the facade returns
     * an {@link java.util.Optional} of it. A publisher of such a method must have at most one
     * value.
     *
     * @return names of methods of {@link #value} and {@link #follow} types, none by default
     */
    String[] optional() default {};

    /**
     * The names of the methods that the facade does not change: they return what the method of the
     * type returns, and do not wait.
     *
     * <p>This is for asynchronous values that complete only after a later call, for which a facade
     * would wait for ever: the results of a batch that is executed later, for example. Common ones
     * are recognized without it, such as Netty's {@code closeFuture()} and the methods of
     * Redisson's {@code RBatch}.
     *
     * @return names of methods of {@link #value} and {@link #follow} types, none by default
     */
    String[] async() default {};

    /**
     * The simple name of the interface, instead of {@code Smart} followed by the type's name.
     * Supported only if there is one type.
     *
     * @return a Java identifier, or the empty string for the default name
     */
    String name() default "";

    /**
     * The checked exceptions that the methods of the facade declare and throw without converting
     * them.
     *
     * @return the checked exceptions, none by default
     */
    Class<? extends Throwable>[] throwing() default {};

    /**
     * The timeout of the facade's methods that wait for a value, in the format of {@link
     * SmartAsync#timeout}.
     *
     * @return the timeout, or the empty string for none
     */
    String timeout() default "";

    /**
     * The maximum number of elements that a stream requests ahead, as with {@link
     * SmartAsync#prefetch}.
     *
     * @return the number, at least 1; 0 for the default
     */
    int prefetch() default 0;

    /**
     * Contains several annotations on one element, for types with different settings.
     *
     * @since 0.1
     */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.PACKAGE})
    @interface List {

      /**
       * Returns the contained annotations.
       *
       * @return the annotations
       */
      For[] value();
    }
  }

  /**
   * Adds support for an asynchronous type of another library. The annotated class defines how to
   * wait for its values.
   *
   * <p>The class can belong to any library or program. The processor finds it by itself if it is on
   * the class path or module path where methods that return the type are compiled, and was compiled
   * with the processor.
   *
   * {@snippet :
   * @SmartAsync.Adapter
   * public final class PromiseAdapter {
   *
   *   public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
   *     CompletableFuture<T> future = new CompletableFuture<>();
   *     promise.whenDone(future::complete, future::completeExceptionally);
   *     future.whenComplete(
   *         (value, failure) -> {
   *           if (future.isCancelled()) {
   *             promise.cancel();
   *           }
   *         });
   *     return future;
   *   }
   * }
   * }
   *
   * <p>The class and its methods must be public. The methods must be static and throw no checked
   * exceptions. The class declares one of
   *
   * <ul>
   *   <li>{@code toFuture}, for a type with at most one value. It takes the type and returns a
   *       {@code CompletionStage} or a {@code Future} of the value;
   *   <li>{@code toPublisher}, for a type with any number of values. It takes the type and returns
   *       a {@code Flow.Publisher} of the values;
   *   <li>{@code toCallback}, for a type that is passed to methods and receives their result. It
   *       takes a {@link Completer} of one value or an {@link Emitter} of many values, and returns
   *       the callback, which passes what it receives on. {@linkplain For Facades} then have
   *       synchronous methods without the callback.
   * </ul>
   *
   * and may, unless it adapts a callback, declare one of these, so that {@link #as} can name the
   * type:
   *
   * <ul>
   *   <li>{@code fromFuture}, which takes a {@code CompletableFuture} of an operation that has
   *       started, and returns the type. For a type that starts its operation for each subscriber,
   *       it takes a {@code Supplier} of the {@code CompletableFuture} instead, which starts the
   *       operation;
   *   <li>{@code fromPublisher}, which takes a {@code Flow.Publisher}, whose every subscription
   *       starts the operation, and returns the type.
   * </ul>
   *
   * <p>The type of the value is one of the type's type arguments or a fixed type, as in {@code
   * CompletionStage<Report> toFuture(ReportJob job)}; it is {@code CompletionStage<Void>} if there
   * is no value. An adapter also applies to subtypes of its type, unless they have an adapter of
   * their own. It cannot be defined for a type that the processor supports, for a subtype of such a
   * type, or for a type of the JDK.
   *
   * <p>Generated code calls {@code toFuture} on the thread that calls the synchronous twin, then
   * waits. Cancelling the result of {@code toFuture} must cancel the operation. Cancelling the
   * result of {@code fromFuture} must cancel the future that was passed or supplied, which
   * interrupts the operation. Failures must be passed on unchanged. All methods may be called on
   * any thread.
   *
   * @since 0.1
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface Adapter {

    /**
     * Whether an operation may complete without a value, like a Reactor {@code Mono}, in which case
     * {@code toFuture} completes with null. The synchronous twin then throws {@link
     * java.util.NoSuchElementException}, unless it may return null or returns an {@code Optional};
     * see {@link #optional}. If false, null is a value.
     *
     * @return whether null stands for no value
     */
    boolean canBeEmpty() default false;
  }

  /**
   * Marks each type that the annotation processor generates. Not for use in programs.
   *
   * <p>Tools for coverage and inspection (JaCoCo, Sonar, IDEs) skip a type with an annotation that
   * is in its class file and is named {@code Generated}.
   *
   * @since 0.1
   */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Generated {}

  /**
   * Marks each twin that the annotation processor generates, so that a framework finds twins in
   * class files or by reflection instead of by their names. Not for use in programs.
   *
   * @since 0.1
   */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface GeneratedTwin {

    /**
     * The name of the operation that the author wrote. It has the same parameter types as the twin.
     * For a default method, it is a method of the same interface.
     *
     * @return the name of a method
     */
    String of();

    /**
     * Whether the twin is the synchronous variant.
     *
     * @return true if the twin waits for an asynchronous operation or returns a stream of a
     *     publisher's elements; false if it starts an operation in direct style
     */
    boolean synchronous();
  }
}

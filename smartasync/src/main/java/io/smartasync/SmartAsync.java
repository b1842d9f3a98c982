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
 * Publisher} or {@code Flow.Publisher}. An {@link Adapter} adds another library's.
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
   * a value has to be there: an empty {@code Mono} or {@code Maybe}, a {@code Uni} of null or an
   * empty publisher of a {@linkplain #single single} value throws {@link
   * java.util.NoSuchElementException}. A future of null returns null.
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
   * Declares that a proxy around the type applies to its twins too, checked by the author.
   *
   * <p>A proxy, for instance one of Spring's, runs advice (a transaction, a security check, a
   * cache) around each call that arrives from outside. A twin is a default method: it runs on the
   * object behind the proxy and calls the operation there, where no advice runs. A type that
   * implements its generated interface and carries an annotation that only a proxy honours is
   * therefore a compile error, unless the module {@code smartasync-spring} is present, which runs
   * twins against the proxy. {@code true} turns the error off. Nothing changes at run time.
   *
   * <p>On a method, it applies to that operation and its twin; on a type, to all of them. It also
   * applies to the subtypes of the type.
   *
   * @return whether the author has checked it
   */
  boolean proxyChecked() default false;

  /**
   * Leaves a public method out of what {@code @SmartAsync} on its type means: the generated
   * interface neither declares it nor adds a twin.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface Exclude {}

  /**
   * Generates synchronous facades of types that cannot be annotated, because a library owns them.
   *
   * {@snippet :
   * import software.amazon.awssdk.services.s3.S3AsyncClient;
   *
   * @SmartAsync.For(S3AsyncClient.class)
   * interface Clients {}
   * }
   *
   * <p>For each type {@code Client} the annotation processor writes an interface {@code
   * SmartClient} into the package of the annotated element. It has every public instance method
   * that the type declares or inherits, under the type's own names:
   *
   * <ul>
   *   <li>One that returns an asynchronous value waits on the calling thread and returns the value,
   *       nothing for {@code Void}. A trailing {@code Async} is left off its name; where the type
   *       has the synchronous method already, the facade has that and not the other.
   *   <li>One that returns a publisher returns a lazy {@code Stream}, or waits where {@link
   *       #single} or {@link #optional} names it or it holds {@code Void}. The publisher is not
   *       subscribed to before such a stream is consumed.
   *   <li>Any other is passed on. It takes and returns what the type's own does.
   * </ul>
   *
   * <p>{@code SmartClient.of(client)} wraps, {@code async()} gives back what is wrapped. A method
   * that returns a type which has a facade from the same element, itself, as an asynchronous value
   * or as the element of a publisher, returns the facade. A facade of a type that is asynchronous
   * itself has {@code stream()} or {@code await()}. That of a subtype extends that of a supertype
   * from the same annotation. One with {@code void close()} is {@link AutoCloseable}.
   *
   * <p>What waits behaves as {@code Async.await} does on interruption, cancellation and failure; on
   * a thread that must not wait it is refused with {@link BlockingNotAllowedException} before
   * anything starts.
   *
   * <p>The interface is public where the annotated element is a package or a public type and the
   * wrapped type is public, else package-private. Wrong use is a compile error at the annotation.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @Repeatable(For.List.class)
  @interface For {

    /**
     * The types of which facades are generated.
     *
     * @return classes and interfaces, whose methods are asynchronous
     */
    Class<?>[] value();

    /**
     * Types that methods of the others return and that get facades too, so that a chain of calls is
     * synchronous from end to end; or supertypes of the others, whose facades then extend theirs.
     *
     * @return classes and interfaces, none by default
     */
    Class<?>[] follow() default {};

    /**
     * The names of the methods whose publisher holds one value at most, so that the facade waits
     * for it and does not return a {@code Stream}. A value has to be there: none is a failure,
     * {@link java.util.NoSuchElementException}. More than one is {@link IllegalStateException}.
     *
     * @return names of methods of the types and of those that are followed, none by default
     */
    String[] single() default {};

    /**
     * The names of the methods whose asynchronous value may be absent, so that the facade returns
     * an {@link java.util.Optional} of it. A publisher of such a method holds one value at most.
     *
     * @return names of methods of the types and of those that are followed, none by default
     */
    String[] optional() default {};

    /**
     * The simple name of the interface, where {@code Smart} and the type's name does not suit.
     *
     * @return a Java identifier, or the empty string for the usual name; only where there is one
     *     type
     */
    String name() default "";

    /**
     * The checked exceptions with which what the methods return may fail and which the facade's
     * methods declare, so that they reach the caller as themselves.
     *
     * @return the checked exceptions, none by default
     */
    Class<? extends Throwable>[] throwing() default {};

    /**
     * How long the facade's methods wait for a value: as {@link SmartAsync#timeout} has it.
     *
     * @return the time, or the empty string for none
     */
    String timeout() default "";

    /**
     * How many elements of a publisher may be on their way to a stream: as {@link
     * SmartAsync#prefetch} has it.
     *
     * @return the number, at least 1; 0 for the usual one
     */
    int prefetch() default 0;

    /** Several annotations on one element, for types with different settings. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.PACKAGE})
    @interface List {

      /**
       * The annotations.
       *
       * @return the annotations
       */
      For[] value();
    }
  }

  /**
   * Adds an asynchronous type of another library to those that the processor knows: the annotated
   * class says how its values are waited for. It may be that library's own, or anybody's; it only
   * has to be on the class path or module path where methods that return the type are compiled, and
   * to be compiled with the processor itself. Nobody has to name it.
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
   * <p>The class and its methods are public, the methods static and without checked exceptions. It
   * declares one of
   *
   * <ul>
   *   <li>{@code toFuture}, for a type that holds one value, or none. It takes the type, and
   *       returns a {@code CompletionStage} or a {@code Future} of what that holds;
   *   <li>{@code toPublisher}, for a type that holds any number of values. It takes the type, and
   *       returns a {@code Flow.Publisher} of them.
   * </ul>
   *
   * and, so that {@link #as} can name the type, may declare
   *
   * <ul>
   *   <li>{@code fromFuture}, which makes a value of a {@code CompletableFuture}: the operation has
   *       started then. For a type that starts its work late, once for each subscriber, it takes a
   *       {@code Supplier} of the {@code CompletableFuture} instead, which starts the operation;
   *   <li>{@code fromPublisher}, which makes a value of a {@code Flow.Publisher}, each of whose
   *       subscribers starts the operation.
   * </ul>
   *
   * <p>What a value holds is one of its type arguments, or always of the same type: {@code
   * CompletionStage<Report> toFuture(ReportJob job)}, {@code CompletionStage<Void>} where it is
   * nothing. An adapter is for the subtypes of its type as well, for which there may be nearer
   * ones; but not for types that the processor knows, or subtypes of those, or types of the JDK.
   *
   * <p>Generated code calls {@code toFuture} on the thread that calls the synchronous twin, then
   * waits. Cancelling what {@code toFuture} returns has to cancel the value; cancelling what {@code
   * fromFuture} returns has to cancel the future that was passed or supplied, which interrupts the
   * operation. A failure has to arrive as itself. All methods may be called on any thread.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface Adapter {

    /**
     * Whether a value may end without holding anything, as that of Reactor's {@code Mono}, which
     * {@code toFuture} then tells with null. The synchronous twin throws {@link
     * java.util.NoSuchElementException} then, where it neither may return null nor returns an
     * {@code Optional}; see {@link #optional}. Without it, null is a value like any other.
     *
     * @return whether null stands for no value
     */
    boolean canBeEmpty() default false;
  }

  /**
   * Marks each type that the annotation processor writes.
   *
   * <p>Tools for coverage and inspection (JaCoCo, Sonar, IDEs) leave out a type with an annotation
   * that is in its class file and is named {@code Generated}. Authors do not write it.
   */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Generated {}

  /**
   * Marks each twin that the annotation processor writes into a generated interface, so that a
   * framework finds twins in class files or by reflection, and not by their names. Authors do not
   * write it.
   */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface GeneratedTwin {

    /**
     * The name of the operation, which the author wrote. It has the same parameter types as the
     * twin, and for a default method it is a method of the same interface.
     *
     * @return the name of a method
     */
    String of();

    /**
     * Whether the twin is the synchronous variant.
     *
     * @return true if the twin waits for an asynchronous operation, or returns a stream of what a
     *     publisher holds; false if it starts an operation in direct style
     */
    boolean synchronous();
  }
}

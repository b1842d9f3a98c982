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
 *     and never blocks its caller</td></tr>
 * <tr><td>future</td><td>{@code CompletableFuture<User> findAsync(long id)}</td>
 *     <td>{@code User find(long id)}: runs the method on the calling thread and waits there</td></tr>
 * </tbody>
 * </table>
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
   * added in direct style; in future style, the name without a trailing {@code Async}, or with
   * {@code Blocking} added where it has none. On a type, the simple name of the generated
   * interface. The usual one is {@code Smart} and the type's name, the names of nested types joined
   * by {@code _}.
   *
   * @return a Java identifier, or the empty string for the usual name
   */
  String name() default "";

  /**
   * The checked exceptions with which the future of a future-style method may fail and which its
   * synchronous twin declares, so that they reach the caller as themselves.
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
   * Leaves a public method out of what {@code @SmartAsync} on its type means: the generated
   * interface neither declares it nor adds a twin.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface Exclude {}
}

package io.smartasync.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test method that JUnit runs once in each {@link CallContext}, instead of {@code @Test}.
 *
 * <p>The test calls the operations through a parameter of type {@link Caller}, which makes the call
 * as the context says:
 *
 * <pre>{@code
 * private final SmartUsers users = SmartUsers.of(new Users());
 *
 * @EveryContext
 * void findsAUser(Caller caller) {
 *   assertThat(caller.calls(users).find(1)).isEqualTo("Ada");
 * }
 * }</pre>
 *
 * <p>A test without that parameter cannot run through the twin; it leaves out {@link
 * CallContext#ASYNCHRONOUS_TWIN}, or the run fails. A test whose calls are never refused, because
 * nothing in them waits, leaves out {@link CallContext#EVENT_LOOP}.
 *
 * <p>{@code @BeforeEach} and {@code @AfterEach} methods run on the thread of JUnit, and so does the
 * test itself in the contexts of a platform thread, if that thread is one. What a framework binds
 * to the thread of JUnit, such as a transaction of Spring's test context, is missing in the others.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(EveryContextExtension.class)
public @interface EveryContext {

  /** Returns the contexts in which the test runs; all of them by default. */
  CallContext[] value() default {
    CallContext.PLATFORM_THREAD,
    CallContext.VIRTUAL_THREAD,
    CallContext.FORK_JOIN_WORKER,
    CallContext.ASYNCHRONOUS_TWIN,
    CallContext.EVENT_LOOP
  };

  /** Returns the contexts that are left out; none by default. */
  CallContext[] except() default {};
}

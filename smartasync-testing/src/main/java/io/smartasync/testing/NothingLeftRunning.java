package io.smartasync.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Makes a test fail if something that began in it is left running: platform threads, bodies,
 * streams that were neither read to their end nor closed, and threads that wait for a future. The
 * failure has the stack that started each body, stream and wait, and the stack at which a thread is
 * now.
 *
 * <p>On a class, it applies to each of its tests. The check comes after the {@code @AfterEach}
 * methods, which may close things.
 *
 * <p>Everything that the process begins during the test is attributed to the test. Therefore JUnit
 * runs no other test at the same time.
 *
 * @since 0.1.0
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(NothingLeftRunningExtension.class)
// As in JUnit's own @Isolated, which is for classes only.
@ResourceLock("org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY")
public @interface NothingLeftRunning {

  /**
   * Returns the beginnings of the names of threads that may stay, such as those of a pool that a
   * library keeps for the whole process. Threads that the JDK keeps may always stay.
   */
  String[] exceptThreads() default {};

  /** Returns how many milliseconds what is just ending has to end; 10 seconds by default. */
  long patienceMillis() default 10_000;
}

package io.smartasync.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Makes generated twins safe on the beans of an application context. It is for a configuration
 * class; Spring Boot needs no annotation, since it configures the same by itself.
 *
 * {@snippet :
 * @Configuration
 * @EnableSmartAsync
 * class ApplicationConfiguration {}
 * }
 *
 * <p>It applies to each bean whose class implements its generated interface.
 *
 * <ul>
 *   <li>A twin that is called on the bean runs against the bean's proxy. So the operation meets all
 *       its advice, such as security, transactions, caching, validation and aspects, exactly as a
 *       direct call of the operation does: once, in the same order, and on the thread on which the
 *       operation runs. Advice that matches the twin itself is not called.
 *   <li>A synchronous call on a thread that must not wait, such as an event loop, is refused with
 *       {@link io.smartasync.BlockingNotAllowedException} before the method or any advice is
 *       entered. For this, a bean that has no proxy gets one, unless its class cannot have one (a
 *       final class, for instance).
 *   <li>Where Micrometer's context-propagation is on the class path, the security context, the MDC
 *       and the locale of the caller are bound to the thread on which a twin runs its operation, as
 *       the current observation is anyway. Where it is missing, one warning at start-up says so.
 * </ul>
 *
 * <p>A call from inside the class, {@code this.findAsync()}, does not pass the proxy and meets no
 * advice, as for every other method of a Spring bean.
 *
 * <p>A bean whose generated interface is in a package that its module does not open to {@code
 * io.smartasync.spring} cannot be created; the exception names the package.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Import(SmartAsyncConfiguration.class)
public @interface EnableSmartAsync {}

/**
 * Lets a call of a generated twin on a Spring bean meet the advice of the bean's proxy.
 *
 * <p>Spring Boot configures this by itself. {@link io.smartasync.spring.EnableSmartAsync} switches
 * it on without Spring Boot.
 */
@NullMarked
package io.smartasync.spring;

import org.jspecify.annotations.NullMarked;

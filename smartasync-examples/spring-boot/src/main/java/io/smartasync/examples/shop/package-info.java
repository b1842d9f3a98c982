/**
 * A shop on Spring Boot. Its services have generated interfaces; transactions, security, a cache
 * and an aspect apply to their synchronous and to their asynchronous methods.
 */
@NullMarked
package io.smartasync.examples.shop;

import org.jspecify.annotations.NullMarked;

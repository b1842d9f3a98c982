/**
 * Every row of the table of asynchronous types, with the library's own values, threads, failures
 * and cancellations. What is the same for all libraries stands in contracts, which each row's test
 * extends.
 */
@NullMarked
package io.smartasync.integration.types;

import org.jspecify.annotations.NullMarked;

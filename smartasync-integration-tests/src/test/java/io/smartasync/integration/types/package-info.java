/**
 * Tests every row of the table of asynchronous types with the library's own values, threads,
 * failures and cancellation. Behaviour that all libraries share is tested by the contract classes.
 */
@NullMarked
package io.smartasync.integration.types;

import org.jspecify.annotations.NullMarked;

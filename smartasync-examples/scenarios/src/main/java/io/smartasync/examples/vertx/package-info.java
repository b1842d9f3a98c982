/** An asynchronous program, a Vert.x server, that uses a blocking library, JDBC. */
@NullMarked
package io.smartasync.examples.vertx;

import org.jspecify.annotations.NullMarked;

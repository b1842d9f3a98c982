/**
 * A synchronous command-line program on asynchronous libraries: it reads records from a REST API
 * ({@code java.net.http}), downloads their files from S3 (AWS SDK) to disk, and writes rows to
 * PostgreSQL (Vert.x or R2DBC). Each operation is written once.
 */
@NullMarked
package io.smartasync.examples.pipeline;

import org.jspecify.annotations.NullMarked;

/**
 * A synchronous command-line program on asynchronous libraries: it reads records from a REST API
 * ({@code java.net.http}), downloads their files from S3 (AWS SDK) to disk, and writes what it did
 * to PostgreSQL (Vert.x). Each operation is written once.
 */
@NullMarked
package io.smartasync.examples.pipeline;

import org.jspecify.annotations.NullMarked;

package io.smartasync.examples.pipeline;

import java.time.Duration;

/**
 * How long one request may take, from its start to the last byte of its answer.
 *
 * @param api one to the REST API
 * @param s3 one to S3
 * @param postgres one to PostgreSQL
 */
record Timeouts(Duration api, Duration s3, Duration postgres) {

  /** The same for all servers. */
  static Timeouts all(Duration timeout) {
    return new Timeouts(timeout, timeout, timeout);
  }
}

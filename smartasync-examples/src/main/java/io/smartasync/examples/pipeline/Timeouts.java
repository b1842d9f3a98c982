package io.smartasync.examples.pipeline;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param whole all that is waited for, together
 * @param api one request to the REST API, to the last byte of its answer, as all that follow
 * @param s3 one request to S3
 * @param postgres one request to PostgreSQL
 */
record Timeouts(Duration whole, Duration api, Duration s3, Duration postgres) {

  /** The same for all servers. */
  static Timeouts of(Duration whole, Duration request) {
    return new Timeouts(whole, request, request, request);
  }
}

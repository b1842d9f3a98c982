package io.smartasync.examples.pipeline;

import java.time.Duration;

/**
 * The timeouts of the pipeline. The timeout of a request includes reading the whole answer.
 *
 * @param whole the deadline of all requests together
 * @param api the timeout of one request to the REST API
 * @param s3 the timeout of one request to S3
 * @param postgres the timeout of one request to PostgreSQL
 */
record Timeouts(Duration whole, Duration api, Duration s3, Duration postgres) {

  /** Creates timeouts that are the same for all servers. */
  static Timeouts of(Duration whole, Duration request) {
    return new Timeouts(whole, request, request, request);
  }
}

package io.smartasync.examples.pipeline;

import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Where the servers are, and who asks them.
 *
 * @param api the REST API
 * @param s3 the S3 endpoint
 * @param credentials the user of the S3 endpoint
 * @param bucket the bucket with the photos' files
 * @param postgres the database
 */
public record Endpoints(
    URI api, URI s3, AwsCredentials credentials, String bucket, PgConnectOptions postgres) {}

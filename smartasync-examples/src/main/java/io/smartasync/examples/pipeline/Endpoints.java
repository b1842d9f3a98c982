package io.smartasync.examples.pipeline;

import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * The addresses of the servers, and the credentials for them.
 *
 * @param api the address of the REST API
 * @param s3 the address of the S3 endpoint
 * @param credentials the credentials for the S3 endpoint
 * @param bucket the bucket with the photos' files
 * @param postgres how to connect to the database
 */
public record Endpoints(
    URI api, URI s3, AwsCredentials credentials, String bucket, PgConnectOptions postgres) {}

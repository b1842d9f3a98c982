package io.smartasync.examples.pipeline;

import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
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
    URI api, URI s3, AwsCredentials credentials, String bucket, PgConnectOptions postgres) {

  /**
   * Returns all of it as one line, for another process.
   *
   * @return a text that {@link #parse} accepts
   */
  public String text() {
    return String.join(
        ",",
        "api=" + api,
        "s3=" + s3,
        "bucket=" + bucket,
        "key=" + credentials.accessKeyId(),
        "secret=" + credentials.secretAccessKey(),
        "host=" + postgres.getHost(),
        "port=" + postgres.getPort(),
        "user=" + postgres.getUser(),
        "database=" + postgres.getDatabase());
  }

  /**
   * Reads the line.
   *
   * @param text the result of {@link #text}
   * @return the addresses and credentials
   * @throws IllegalArgumentException if the text is not such a line
   */
  public static Endpoints parse(String text) {
    Map<String, String> values =
        Arrays.stream(text.split(","))
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> each.length == 2 ? each[1] : ""));
    return new Endpoints(
        URI.create(value(values, "api")),
        URI.create(value(values, "s3")),
        AwsBasicCredentials.create(value(values, "key"), value(values, "secret")),
        value(values, "bucket"),
        new PgConnectOptions()
            .setHost(value(values, "host"))
            .setPort(Integer.parseInt(value(values, "port")))
            .setUser(value(values, "user"))
            .setDatabase(value(values, "database")));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("there is no '" + name + "='");
    }
    return value;
  }
}

package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * Failures of every server, with both variants. Each ends with exit code 1 and one clear line, and
 * leaves no incomplete file under its final name.
 */
@ExtendWith(SharedServers.class)
class FailureTest {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofMinutes(2), Duration.ofMinutes(2));
  private static final String PHOTO = "photo-00005.jpg";
  private static final String LIST = "GET http://127\\.0\\.0\\.1:\\d+/photos ";
  private static final String RECORD = "GET http://127\\.0\\.0\\.1:\\d+/photos/5 ";

  @TempDir Path directory;

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "the API has no list",
            scene -> scene.apiAnswers("/photos", 404, "{}"),
            LIST + "returned status 404"),
        new Fault(
            "the API has no such photo",
            scene -> scene.apiAnswers("/photos/5", 404, "{}"),
            RECORD + "returned status 404"),
        new Fault(
            "the API is broken",
            scene -> scene.apiAnswers("/photos/5", 500, "<h1>Error</h1>"),
            RECORD + "returned status 500"),
        new Fault(
            "the API answers with broken JSON",
            scene -> scene.apiAnswers("/photos/5", 200, "{\"id\": 5, \"title\""),
            RECORD + "did not return valid JSON for Photo"),
        new Fault(
            "the API answers with nothing",
            scene -> scene.apiAnswers("/photos/5", 200, ""),
            RECORD + "did not return valid JSON for Photo"),
        new Fault(
            "the API answers with null",
            scene -> scene.apiAnswers("/photos", 200, "null"),
            LIST + "returned null"),
        new Fault(
            "the API answers with a list of nulls",
            scene -> scene.apiAnswers("/photos", 200, "[1, null]"),
            LIST + "did not return valid JSON for long\\[\\]"),
        new Fault(
            "the API leaves something out",
            scene -> scene.apiAnswers("/photos/5", 200, "{\"id\": 5, \"title\": \"\"}"),
            RECORD + "did not return valid JSON for Photo"),
        new Fault(
            "the API answers with another photo",
            scene -> scene.apiAnswers("/photos/5", 200, photo(6, "photo-00006.jpg")),
            RECORD + "returned photo 6"),
        new Fault(
            "the API names a file elsewhere",
            scene -> scene.apiAnswers("/photos/5", 200, photo(5, "../photo-00005.jpg")),
            "the key of photo 5 is not a file name: \\.\\./photo-00005\\.jpg"),
        new Fault(
            "the API drops connections",
            scene -> scene.apiThrough(proxy -> proxy.breakAfter(0)),
            LIST + "failed: .+"),
        new Fault(
            "the API drops connections during an answer",
            scene -> scene.apiThrough(proxy -> proxy.breakAfter(20)),
            LIST + "failed: .+"),
        new Fault(
            "the file is not in S3",
            scene -> scene.missing(PHOTO),
            "cannot download photo-00005.jpg from S3: .*404.*"),
        new Fault(
            "the bucket is not in S3",
            scene -> scene.bucket("nowhere"),
            "cannot download photo-.*\\.jpg from S3: .*404.*"),
        new Fault(
            "the file in S3 is another",
            scene -> scene.damaged(PHOTO, FailureTest::flipped),
            PHOTO + " in S3 has SHA-256 \\p{XDigit}{64} instead of \\p{XDigit}{64}"),
        new Fault(
            "the file in S3 is cut off",
            scene -> scene.damaged(PHOTO, whole -> Arrays.copyOf(whole, whole.length / 2)),
            PHOTO + " in S3 has SHA-256 \\p{XDigit}{64} instead of \\p{XDigit}{64}"),
        new Fault(
            "S3 does not know the user",
            scene -> scene.s3As(AwsBasicCredentials.create("nobody", "secret")),
            "cannot download photo-.*\\.jpg from S3: .*403.*"),
        new Fault(
            "S3 drops connections",
            scene -> scene.s3Through(proxy -> proxy.breakAfter(0)),
            "cannot download photo-.*\\.jpg from S3: .+"),
        new Fault(
            "S3 drops connections during a file",
            scene -> scene.s3Through(proxy -> proxy.breakAfter(2000)),
            "cannot download photo-.*\\.jpg from S3: .+"),
        new Fault(
            "PostgreSQL does not know the user",
            scene -> scene.postgres(options -> options.setUser("nobody")),
            "cannot empty the archive in PostgreSQL: .*role \"nobody\" does not exist.*"),
        new Fault(
            "PostgreSQL drops connections",
            scene -> scene.postgresThrough(proxy -> proxy.breakAfter(0)),
            "cannot empty the archive in PostgreSQL: .+"),
        new Fault(
            "PostgreSQL drops connections during the work",
            scene -> scene.postgresThrough(proxy -> proxy.breakAfter(1000)),
            "cannot .+ in PostgreSQL: .+"));
  }

  private static String photo(long id, String key) {
    return """
    {"id": %d, "title": "A photo", "key": "%s", "sha256": "%s"}
    """
        .formatted(id, key, "0".repeat(64));
  }

  private static byte[] flipped(byte[] whole) {
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    return flipped;
  }

  @ParameterizedTest
  @MethodSource("faults")
  void endsInOneLineAndLeavesNothingHalfWritten(Fault fault, Servers servers) throws IOException {
    try (Scene scene = new Scene(servers)) {
      Endpoints endpoints = fault.inflicted().on(scene);

      CommandLine failing = new CommandLine(false);
      assertThat(failing.main().run(endpoints, TIMEOUTS, Driver.VERTX, false)).isEqualTo(1);
      assertThat(failing.errLines())
          .singleElement()
          .asString()
          .matches("pipeline: " + fault.message());

      for (Variant variant : Variant.values()) {
        leavesNothingHalfWritten(scene, endpoints, fault, variant);
      }
    }
  }

  private void leavesNothingHalfWritten(
      Scene scene, Endpoints endpoints, Fault fault, Variant variant) throws IOException {
    Path work = Files.createTempDirectory(directory, "work");
    try (Clients healthy = Clients.of(scene.healthy(), TIMEOUTS)) {
      healthy.archive().reset();
      try (Clients clients = Clients.of(endpoints, TIMEOUTS)) {
        Pipeline pipeline = new Pipeline(clients, work, Shard.WHOLE, quiet(), false);
        assertThatThrownBy(() -> pipeline.run(variant))
            .isInstanceOf(IOException.class)
            .hasMessageMatching(fault.message());
        Remains.of(work, healthy.archive()).areWhole(healthy.catalogue());
      }
      Remains.of(work, healthy.archive()).areWhole(healthy.catalogue());
    }
  }

  private static PrintStream quiet() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /**
   * A fault.
   *
   * @param name the name of the test case
   * @param inflicted causes the fault and returns the endpoints that show it
   * @param message a pattern of the message that the user sees
   */
  record Fault(String name, Inflicted inflicted, String message) {

    @Override
    public String toString() {
      return name;
    }
  }

  @FunctionalInterface
  interface Inflicted {
    Endpoints on(Scene scene) throws IOException;
  }
}

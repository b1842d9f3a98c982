package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedServers.class)
class MainTest {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofMinutes(2), Duration.ofMinutes(2));

  private final CommandLine lines = new CommandLine(false);
  private final CommandLine terminal = new CommandLine(true);

  @Test
  void archivesWithBothVariantsOnItsOwnServers() {
    int exitCode = lines.main().run("--async", "--photos", "5");

    assertThat(lines.errLines()).isEmpty();
    assertThat(exitCode).isZero();
    List<String> out = lines.outLines();
    assertThat(out).hasSize(12);
    assertThat(out.get(0)).isEqualTo("Starting a REST API, S3 and PostgreSQL on loopback");
    assertThat(out.subList(1, 5)).containsExactlyElementsOf(progress("Synchronous"));
    assertThat(out.get(5)).matches(summary("Synchronous", 5));
    assertThat(out.subList(6, 10)).containsExactlyElementsOf(progress("Asynchronous"));
    assertThat(out.get(10)).matches(summary("Asynchronous", 5));
    assertThat(out.get(11)).matches("Synchronous \\d+ ms, asynchronous \\d+ ms");
  }

  private static List<String> progress(String label) {
    return IntStream.rangeClosed(2, 5).mapToObj(n -> label + ": " + n + " of 5").toList();
  }

  private static String summary(String label, int photos) {
    return label
        + ": "
        + photos
        + " photos, \\d+\\.\\d MiB in \\d+ ms; every row in PostgreSQL matches its file";
  }

  @Test
  void callsOnlyTheSynchronousMethodsByDefault(Servers servers) {
    int exitCode = lines.main().run(servers.endpoints(), TIMEOUTS, Driver.VERTX, false);

    assertThat(lines.errLines()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(lines.outLines())
        .hasSize(5)
        .startsWith("Synchronous: 3 of 12", "Synchronous: 6 of 12", "Synchronous: 9 of 12")
        .last()
        .asString()
        .matches(summary("Synchronous", SharedServers.PHOTOS));
  }

  @Test
  void showsABarOnATerminal(Servers servers) {
    int exitCode = terminal.main().run(servers.endpoints(), TIMEOUTS, Driver.VERTX, true);

    assertThat(exitCode).isZero();
    assertThat(terminal.out())
        .contains("\rSynchronous [##                            ] 1/12\r")
        .contains("\rSynchronous [##############################] 12/12\nSynchronous: 12 photos")
        .contains("\rAsynchronous [##############################] 12/12\nAsynchronous: 12 photos")
        .doesNotContain(" of 12");
  }

  @Test
  void archivesOnlyItsPartOnServersOfItsOwn() {
    int exitCode = lines.main().run("--shard", "2/4", "--photos", "6", "--async");

    assertThat(lines.errLines()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(lines.outLines())
        .filteredOn(line -> line.contains("photos"))
        .satisfiesExactly(
            line -> assertThat(line).matches(summary("Synchronous 2/4", 2)),
            line -> assertThat(line).matches(summary("Asynchronous 2/4", 2)));
  }

  /** Flink is on the class path of another module. */
  @Test
  void namesTheCommandThatRunsItOnFlink(Servers servers) {
    String addresses = servers.endpoints().text();

    assertThat(lines.main().run("--flink", "--servers", addresses)).isEqualTo(1);
    assertThat(lines.errLines())
        .containsExactly(
            "pipeline: Flink is not on the class path: run ./mvnw -q -Ppipeline,flink"
                + " \"-Dpipeline.args=--flink ...\"");
  }

  @Test
  void theDeadlineBoundsTheWhole(Servers servers) throws IOException {
    try (Scene scene = new Scene(servers)) {
      Endpoints silent = scene.s3Through(proxy -> proxy.stallAfter(0));
      Timeouts timeouts = Timeouts.of(Duration.ofSeconds(1), Duration.ofMinutes(5));

      assertThat(lines.main().run(silent, timeouts, Driver.VERTX, true)).isEqualTo(1);
      assertThat(lines.errLines())
          .singleElement()
          .asString()
          .startsWith("pipeline: ")
          .containsPattern("(?i)deadline of 1s");
    }
  }

  @Test
  void explainsItself() {
    assertThat(lines.main().run("--help")).isZero();

    assertThat(lines.outLines())
        .startsWith(
            "Usage: pipeline [--async | --flink] [--r2dbc] [--photos N] [--timeout SECONDS]",
            "                [--deadline SECONDS] [--shard I/N] [--serve FILE | --servers ADDRESSES]");
    assertThat(lines.out())
        .contains("--async  ", "--r2dbc  ", "--photos N  ", "--timeout SECONDS  ")
        .contains("--deadline SECONDS  ", "--shard I/N  ", "--serve FILE  ")
        .contains("--servers ADDRESSES  ", "--flink  ", "--help  ");
    assertThat(lines.errLines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sync         | unknown option --sync; see pipeline --help",
        "7              | unknown option 7; see pipeline --help",
        "--photos       | --photos takes a number from 1 to 10000, not ''",
        "--photos 0     | --photos takes a number from 1 to 10000, not '0'",
        "--photos 10001 | --photos takes a number from 1 to 10000, not '10001'",
        "--photos many  | --photos takes a number from 1 to 10000, not 'many'",
        "--photos -3    | --photos takes a number from 1 to 10000, not '-3'",
        "--timeout 0    | --timeout takes a number from 1 to 3600, not '0'",
        "--deadline -1  | --deadline takes a number from 1 to 86400, not '-1'",
        "--timeout 1h   | --timeout takes a number from 1 to 3600, not '1h'",
        "--shard        | --shard takes a part and the number of all parts, from 1/1 to 1000/1000, such as 2/4, not ''",
        "--shard 4      | --shard takes a part and the number of all parts, from 1/1 to 1000/1000, such as 2/4, not '4'",
        "--shard 0/4    | --shard takes a part and the number of all parts, from 1/1 to 1000/1000, such as 2/4, not '0/4'",
        "--shard 5/4    | --shard takes a part and the number of all parts, from 1/1 to 1000/1000, such as 2/4, not '5/4'",
        "--shard 1/1001 | --shard takes a part and the number of all parts, from 1/1 to 1000/1000, such as 2/4, not '1/1001'",
        "--shard -1/4   | --shard takes a part and the number of all parts, from 1/1 to 1000/1000, such as 2/4, not '-1/4'",
        "--serve        | --serve takes the name of a file, not ''",
        "--servers      | --servers takes the addresses in the file that --serve writes, not ''",
        "--servers s3=x | --servers takes the addresses in the file that --serve writes, not 's3=x'",
        "--serve f --shard 1/2 | --serve archives nothing: give --shard, --servers, --async and --flink to the other processes",
        "--flink --async | --flink runs the asynchronous methods: omit --async",
      },
      quoteCharacter = '"')
  void aWrongOptionIsOneClearLine(String arguments, String message) {
    assertThat(lines.main().run(arguments.split(" "))).isEqualTo(2);

    assertThat(lines.errLines()).containsExactly("pipeline: " + message);
    assertThat(lines.out()).isEmpty();
  }
}

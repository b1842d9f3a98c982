package io.smartasync.benchmarks.suite;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs forks with JMH. */
final class Jmh {

  private static final String[] HEAP = {"-Xms1g", "-Xmx1g"};

  /** Suppresses warnings of newer JDKs about JMH and the libraries. */
  private static final String[] NO_WARNINGS = {
    "-XX:+IgnoreUnrecognizedVMOptions",
    "--sun-misc-unsafe-memory-access=allow",
    "--enable-native-access=ALL-UNNAMED"
  };

  /** The time after which an iteration hangs. The longest ones take a minute on two cores. */
  private static final TimeValue TIMEOUT = TimeValue.minutes(4);

  private static final JsonMapper JSON = new JsonMapper();

  private Jmh() {}

  /** Runs a fork and returns JMH's result. */
  static JsonNode run(Fork fork, Pace.Iterations iterations) throws RunnerException {
    Class<?> benchmark = fork.benchmarkClass();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark.getName() + "." + fork.contender()) + "$")
            .forks(1)
            .warmupIterations(iterations.warmups())
            .warmupTime(iterations.time())
            .measurementIterations(iterations.measured())
            .measurementTime(iterations.time())
            .addProfiler(GCProfiler.class)
            .timeout(TIMEOUT)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .jvmArgsPrepend(NO_WARNINGS)
            .jvmArgsAppend(fork.caller().jvmArguments().toArray(String[]::new));
    if (!benchmark.isAnnotationPresent(org.openjdk.jmh.annotations.Fork.class)) {
      options.jvmArgs(HEAP);
    }
    fork.parameters().forEach(options::param);
    return toJson(new Runner(options.build()).runSingle());
  }

  private static JsonNode toJson(RunResult result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(List.of(result));
    }
    return JSON.readTree(bytes.toByteArray()).get(0);
  }
}

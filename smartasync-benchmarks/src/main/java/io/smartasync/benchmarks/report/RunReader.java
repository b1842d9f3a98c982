package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.CallerThread;
import io.smartasync.benchmarks.suite.Environment;
import io.smartasync.benchmarks.suite.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contents of a run's file.
 *
 * @param form the form of the run
 * @param environment the environment of the run
 * @param repeated the days on which measurements were repeated, by their identifiers
 * @param results the results of the run
 */
record RunReader(
    Form form, Environment environment, Map<String, String> repeated, Results results) {

  private static final JsonMapper JSON = new JsonMapper();

  /** JMH's profiler counts the allocations of all threads. */
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  static RunReader read(Path file) throws IOException {
    JsonNode run = JSON.readTree(Files.readString(file));
    Map<Key, List<JsonNode>> forks = new LinkedHashMap<>();
    Map<Key, String> failures = new HashMap<>();
    for (JsonNode fork : run.path("forks")) {
      Key key =
          new Key(
              fork.path("measurement").asString(),
              fork.path("contender").asString(),
              CallerThread.valueOf(fork.path("caller").asString()),
              strings(fork.path("parameters")));
      if (fork.has("failure")) {
        failures.put(key, fork.path("failure").asString());
      } else {
        forks.computeIfAbsent(key, each -> new ArrayList<>()).add(fork.path("jmh"));
      }
    }
    Map<Key, Score> scores = new HashMap<>();
    forks.forEach((key, each) -> scores.put(key, score(each)));
    return new RunReader(
        Form.valueOf(run.path("form").asString()),
        JSON.treeToValue(run.path("environment"), Environment.class),
        strings(run.path("repeated")),
        new Results(scores, failures));
  }

  private static Map<String, String> strings(JsonNode object) {
    Map<String, String> strings = new LinkedHashMap<>();
    object.properties().forEach(each -> strings.put(each.getKey(), each.getValue().asString()));
    return strings;
  }

  private static Score score(List<JsonNode> forks) {
    Map<String, List<Double>> others = new TreeMap<>();
    List<Double> times = new ArrayList<>();
    for (JsonNode fork : forks) {
      times.add(fork.path("primaryMetric").path("scorePercentiles").path("50.0").asDouble());
      fork.path("secondaryMetrics")
          .properties()
          .forEach(
              metric ->
                  others
                      .computeIfAbsent(metric.getKey(), name -> new ArrayList<>())
                      .add(metric.getValue().path("score").asDouble()));
    }
    Map<String, Double> counters = new TreeMap<>();
    others.forEach((name, values) -> counters.put(name, Score.median(values)));
    Double bytes = counters.get(ALLOCATION);
    return new Score(
        Score.median(times),
        forks.getFirst().path("primaryMetric").path("scoreUnit").asString().replace("/op", ""),
        bytes == null ? OptionalDouble.empty() : OptionalDouble.of(bytes),
        counters,
        forks.size());
  }
}

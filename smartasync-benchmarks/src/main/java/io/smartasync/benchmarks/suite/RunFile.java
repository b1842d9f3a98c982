package io.smartasync.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file of a run: its environment, its form and JMH's result of each fork. */
final class RunFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;
  private final ObjectNode run;
  private final ArrayNode forks;

  private RunFile(Path file, ObjectNode run) {
    this.file = file;
    this.run = run;
    this.forks = run.withArrayProperty("forks");
  }

  /** Returns the file of a new run. */
  static RunFile create(Path file, Form form, Environment environment) {
    ObjectNode run = JSON.createObjectNode();
    run.put("form", form.name());
    run.set("environment", JSON.valueToTree(environment));
    return new RunFile(file, run);
  }

  /**
   * Returns the file of the last run, without the results of measurements that are repeated.
   *
   * @throws IllegalArgumentException if the last run had another form or environment, so that its
   *     results cannot be compared with new ones
   */
  static RunFile repeat(
      Path file, Form form, Environment environment, List<Measurement> measurements)
      throws IOException {
    ObjectNode run = JSON.readTree(Files.readString(file)).asObject();
    Environment before = JSON.treeToValue(run.path("environment"), Environment.class);
    if (!run.path("form").asString().equals(form.name())
        || !before.isSameExceptForTheDate(environment)) {
      throw new IllegalArgumentException(
          "the last run was %s in another environment: %s"
              .formatted(run.path("form").asString(), before));
    }
    RunFile repeated = new RunFile(file, run);
    for (Measurement each : measurements) {
      repeated.forks.removeIf(fork -> fork.path("measurement").asString().equals(each.id()));
      run.withObjectProperty("repeated").put(each.id(), environment.date());
    }
    return repeated;
  }

  void add(Fork fork, JsonNode jmh) {
    entry(fork).set("jmh", jmh);
  }

  void addFailure(Fork fork, String reason) {
    entry(fork).put("failure", reason);
  }

  private ObjectNode entry(Fork fork) {
    ObjectNode entry = forks.addObject();
    entry.put("measurement", fork.measurement().id());
    entry.put("contender", fork.contender());
    entry.put("caller", fork.caller().name());
    entry.set("parameters", JSON.valueToTree(fork.parameters()));
    return entry;
  }

  void write() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writeValueAsString(run));
  }
}

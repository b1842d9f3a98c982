package io.smartasync.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final ObjectNode run = JSON.createObjectNode();
  private final ArrayNode forks = run.putArray("forks");

  RunFile(Path file, Form form, Environment environment) {
    this.file = file;
    run.put("form", form.name());
    run.set("environment", JSON.valueToTree(environment));
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

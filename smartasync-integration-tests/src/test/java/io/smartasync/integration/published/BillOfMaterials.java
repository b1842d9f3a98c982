package io.smartasync.integration.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The CycloneDX bill of materials that the build made for a module. */
record BillOfMaterials(String text, JsonNode json) {

  static BillOfMaterials of(Path module) throws IOException {
    String text = Files.readString(module.resolve("target/bom.json"));
    return new BillOfMaterials(text, JsonMapper.shared().readTree(text));
  }

  /** Returns the module that the bill describes. */
  String subject() {
    return json.at("/metadata/component/purl").asString();
  }

  /** Returns each component as {@code group:name}, with its scope. */
  List<String> components() {
    List<String> components = new ArrayList<>();
    for (JsonNode component : json.at("/components")) {
      components.add(
          "%s:%s %s"
              .formatted(
                  component.at("/group").asString(),
                  component.at("/name").asString(),
                  component.at("/scope").asString()));
    }
    return components;
  }

  /** Returns the package URLs of the subject's direct dependencies. */
  List<String> dependencies() {
    List<String> dependencies = new ArrayList<>();
    for (JsonNode dependency : json.at("/dependencies")) {
      if (dependency.at("/ref").asString().equals(subject())) {
        dependency.at("/dependsOn").forEach(on -> dependencies.add(on.asString()));
      }
    }
    return dependencies;
  }

  String sha256Of(String component) {
    for (JsonNode each : json.at("/components")) {
      if (each.at("/name").asString().equals(component)) {
        for (JsonNode hash : each.at("/hashes")) {
          if (hash.at("/alg").asString().equals("SHA-256")) {
            return hash.at("/content").asString();
          }
        }
      }
    }
    throw new AssertionError("no SHA-256 of " + component + " in " + text);
  }
}

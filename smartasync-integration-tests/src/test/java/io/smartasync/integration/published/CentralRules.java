package io.smartasync.integration.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What Maven Central requires of a release: the elements of each POM, sources and Javadoc for each
 * jar, a signature and checksums for each file, and no snapshot.
 *
 * @param repository the folder that the release was deployed to
 * @param key the key that must have signed it
 */
record CentralRules(Path repository, SigningKey key) {

  /** An element that a POM must have, itself or in its parent. */
  private static final List<String> REQUIRED =
      List.of(
          "/project/name",
          "/project/description",
          "/project/url",
          "/project/licenses/license/name",
          "/project/licenses/license/url",
          "/project/developers/developer/name",
          "/project/scm/connection",
          "/project/scm/developerConnection",
          "/project/scm/url");

  private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

  /** Returns each violation as one sentence, or an empty list. */
  List<String> violations() throws IOException {
    List<String> violations = new ArrayList<>();
    for (Path pom : files(".pom")) {
      checkPom(PublishedPom.read(pom), violations);
    }
    for (Path file : files("")) {
      String name = file.getFileName().toString();
      if (!name.startsWith("maven-metadata") && isPublished(name)) {
        checkChecksums(file, violations);
        checkSignature(file, violations);
      }
    }
    return violations;
  }

  private static boolean isPublished(String name) {
    return !name.endsWith(".asc") && CHECKSUMS.keySet().stream().noneMatch(name::endsWith);
  }

  private void checkPom(PublishedPom pom, List<String> violations) throws IOException {
    Path expected =
        repository
            .resolve(pom.groupId().replace('.', '/'))
            .resolve(pom.artifactId())
            .resolve(pom.version())
            .resolve("%s-%s.pom".formatted(pom.artifactId(), pom.version()));
    if (!expected.equals(pom.file())) {
      violations.add(pom.file() + " is not where its coordinates say");
    }
    if (pom.mentions("SNAPSHOT")) {
      violations.add(pom.artifactId() + " names a snapshot");
    }
    for (String element : REQUIRED) {
      if (pom.valueOrInherited(repository, element).isBlank()) {
        violations.add(pom.artifactId() + " has no " + element);
      }
    }
    if (pom.packaging().equals("jar")) {
      for (String suffix : List.of("", "-sources", "-javadoc")) {
        String name = "%s-%s%s.jar".formatted(pom.artifactId(), pom.version(), suffix);
        if (!Files.isRegularFile(pom.file().resolveSibling(name))) {
          violations.add("there is no " + name);
        }
      }
    }
  }

  private static void checkChecksums(Path file, List<String> violations) throws IOException {
    for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
      Path recorded = file.resolveSibling(file.getFileName() + checksum.getKey());
      if (!Files.isRegularFile(recorded)
          || !Files.readString(recorded).equals(digest(file, checksum.getValue()))) {
        violations.add("there is no right " + recorded.getFileName());
      }
    }
  }

  private static String digest(Path file, String algorithm) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void checkSignature(Path file, List<String> violations) throws IOException {
    Path signature = file.resolveSibling(file.getFileName() + ".asc");
    if (!Files.isRegularFile(signature) || !key.hasSigned(file, signature)) {
      violations.add("there is no right " + signature.getFileName());
    }
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(repository)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .sorted()
          .toList();
    }
  }
}

package io.smartasync.integration.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A POM in a repository.
 *
 * @param file where it is
 * @param xml its content
 */
record PublishedPom(Path file, Document xml) {

  static PublishedPom read(Path file) throws IOException {
    try {
      return new PublishedPom(
          file, DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is not XML", e);
    }
  }

  String groupId() {
    return own("groupId");
  }

  String artifactId() {
    return value("/project/artifactId");
  }

  String version() {
    return own("version");
  }

  String packaging() {
    String packaging = value("/project/packaging");
    return packaging.isEmpty() ? "jar" : packaging;
  }

  boolean mentions(String text) throws IOException {
    return Files.readString(file).contains(text);
  }

  /** Returns the text of an element here or, if there is none, in the parent. */
  String valueOrInherited(Path repository, String path) throws IOException {
    String value = value(path);
    String parent = value("/project/parent/artifactId");
    boolean isInherited = !path.equals("/project/name") && !path.equals("/project/description");
    if (!value.isBlank() || parent.isEmpty() || !isInherited) {
      return value;
    }
    String version = value("/project/parent/version");
    Path file =
        repository
            .resolve(value("/project/parent/groupId").replace('.', '/'))
            .resolve(parent)
            .resolve(version)
            .resolve("%s-%s.pom".formatted(parent, version));
    return Files.exists(file) ? read(file).valueOrInherited(repository, path) : "";
  }

  /** Returns a coordinate, which is the parent's if the POM has none. */
  private String own(String coordinate) {
    String value = value("/project/" + coordinate);
    return value.isEmpty() ? value("/project/parent/" + coordinate) : value;
  }

  private String value(String path) {
    try {
      return XPathFactory.newInstance().newXPath().evaluate(path, xml);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}

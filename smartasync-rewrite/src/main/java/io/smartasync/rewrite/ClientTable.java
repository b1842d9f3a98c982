package io.smartasync.rewrite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The libraries whose synchronous client can be replaced: {@code clients.txt}. */
final class ClientTable {

  static final ClientTable CURRENT = read();

  private static final String BUILDER = "Builder";

  /** The names of the clients of one library. */
  private record Library(String supertype, Pattern synchronous, String asynchronous) {}

  private final List<Library> libraries = new ArrayList<>();
  private final Set<String> synchronousOnly = new HashSet<>();
  private final Map<String, String> arguments = new HashMap<>();
  private final Map<String, String> appended = new HashMap<>();
  private final Set<String> interruptions = new HashSet<>();

  private ClientTable() {}

  private static ClientTable read() {
    try (BufferedReader resource =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ClientTable.class.getResourceAsStream("clients.txt")),
                StandardCharsets.UTF_8))) {
      ClientTable table = new ClientTable();
      resource
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> table.add(line.split("\\s+")));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String[] row) {
    switch (row[0]) {
      case "client" -> libraries.add(new Library(row[1], Pattern.compile(row[2]), row[3]));
      case "synchronous-only" -> synchronousOnly.add(row[1]);
      case "argument" -> arguments.put(row[1], row[2]);
      case "appended" -> appended.put(row[1], row[2]);
      case "interruption" -> interruptions.add(row[1]);
      default -> throw new IllegalArgumentException("Unknown kind of row: " + row[0]);
    }
  }

  /** Returns the client that a type is, or null if it is none. */
  @Nullable Client client(@Nullable JavaType type) {
    JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
    if (named == null || named.getKind() != JavaType.FullyQualified.Kind.Interface) {
      return null;
    }
    for (Library library : libraries) {
      Matcher matcher = library.synchronous().matcher(named.getFullyQualifiedName());
      if (matcher.matches() && Trees.is(library.supertype(), named)) {
        return new Client(
            named.getFullyQualifiedName(), matcher.replaceFirst(library.asynchronous()));
      }
    }
    return null;
  }

  /** Returns the client that a type builds, or null if it is no builder of one. */
  @Nullable Client clientOfBuilder(@Nullable JavaType type) {
    JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
    if (named == null
        || !named.getFullyQualifiedName().endsWith(BUILDER)
        || synchronousOnly.stream().noneMatch(each -> Trees.is(each, named))) {
      return null;
    }
    String name = named.getFullyQualifiedName();
    String built = name.substring(0, name.length() - BUILDER.length());
    for (Library library : libraries) {
      Matcher matcher = library.synchronous().matcher(built);
      if (matcher.matches()) {
        return new Client(built, matcher.replaceFirst(library.asynchronous()));
      }
    }
    return null;
  }

  boolean isSynchronousOnly(JavaType.FullyQualified declaring) {
    return synchronousOnly.contains(declaring.getFullyQualifiedName());
  }

  /** Returns the static method for the asynchronous client, or null if there is none. */
  @Nullable String argument(JavaType.@Nullable Method method) {
    return method == null
        ? null
        : arguments.get(method.getDeclaringType().getFullyQualifiedName() + "." + method.getName());
  }

  /** Returns whether the asynchronous client has another type in place of a type of arguments. */
  boolean isReplacedArgument(JavaType type) {
    JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
    return named != null
        && arguments.keySet().stream()
            .anyMatch(each -> each.startsWith(named.getFullyQualifiedName() + "."));
  }

  /** Returns the static method whose result a method with a result of this type needs, or null. */
  @Nullable String appended(JavaType result) {
    JavaType.FullyQualified named = TypeUtils.asFullyQualified(result);
    return named == null ? null : appended.get(named.getFullyQualifiedName());
  }

  boolean isInterruption(String exception) {
    return interruptions.contains(exception);
  }

  /** Returns the types that the code may no longer use when a client has been replaced. */
  Set<String> replacedTypes() {
    Set<String> types = new HashSet<>();
    arguments.keySet().forEach(each -> types.add(each.substring(0, each.lastIndexOf('.'))));
    return types;
  }

  /**
   * A synchronous client.
   *
   * @param type its type
   * @param asynchronous the type of the asynchronous client
   */
  record Client(String type, String asynchronous) {

    String builder() {
      return type + BUILDER;
    }

    String asynchronousBuilder() {
      return asynchronous + BUILDER;
    }

    /** Returns the name of the facade without its package. */
    String facade() {
      return "Smart" + asynchronous.substring(asynchronous.lastIndexOf('.') + 1);
    }
  }
}

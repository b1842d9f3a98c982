package io.smartasync.processor.read;

import java.util.List;
import java.util.stream.Stream;

/** The names that libraries give to a method which waits and to the method which does not. */
final class BlockingNames {

  private static final List<String> SUFFIXES = List.of("AndAwait", "Blocking", "Sync");
  private static final List<String> PREFIXES = List.of("blocking", "sync");

  private BlockingNames() {}

  /**
   * Returns the names that the asynchronous twin of a method can have: {@code loadAsync} for {@code
   * load}, and {@code load} for {@code loadAndAwait} or {@code blockingLoad}.
   */
  static List<String> twinsOf(String name) {
    Stream<String> withoutSuffix =
        SUFFIXES.stream()
            .filter(name::endsWith)
            .map(suffix -> name.substring(0, name.length() - suffix.length()));
    Stream<String> withoutPrefix =
        PREFIXES.stream()
            .filter(name::startsWith)
            .map(prefix -> name.substring(prefix.length()))
            .filter(rest -> !rest.isEmpty() && Character.isUpperCase(rest.charAt(0)))
            .map(rest -> Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
    return Stream.concat(
            Stream.of(name + "Async"),
            Stream.concat(withoutSuffix, withoutPrefix)
                .filter(stem -> !stem.isEmpty())
                .flatMap(stem -> Stream.of(stem, stem + "Async")))
        .toList();
  }
}

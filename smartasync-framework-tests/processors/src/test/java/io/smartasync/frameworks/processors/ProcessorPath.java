package io.smartasync.frameworks.processors;

import java.io.File;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of the class path of this test as processor paths. */
final class ProcessorPath {

  private static final List<String> ENTRIES =
      List.of(System.getProperty("java.class.path").split(File.pathSeparator));

  private ProcessorPath() {}

  /** Returns the runtime and the libraries that compiled sources use. */
  static String classPath() {
    return join(entry -> !isSmartAsync(entry));
  }

  /** Returns the processor of SmartAsync followed by another one. */
  static String smartAsyncBefore(String other) {
    return join(ProcessorPath::isSmartAsync, entry -> isPartOf(entry, other), ENTRIES);
  }

  /** Returns another processor followed by the one of SmartAsync. */
  static String smartAsyncAfter(String other) {
    return join(entry -> isPartOf(entry, other), ProcessorPath::isSmartAsync, ENTRIES);
  }

  /** Returns the processor of SmartAsync alone, with the libraries that it needs. */
  static String smartAsync() {
    return join(ProcessorPath::isSmartAsync, entry -> !isProcessor(entry), ENTRIES);
  }

  /** Returns the file of a library. */
  static String of(String name) {
    return ENTRIES.stream()
        .filter(entry -> isPartOf(entry, name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " is not in " + ENTRIES));
  }

  private static boolean isSmartAsync(String entry) {
    return entry.contains("smartasync-processor");
  }

  private static boolean isProcessor(String entry) {
    return Stream.of("lombok", "dagger-compiler", "mapstruct-processor")
        .anyMatch(each -> isPartOf(entry, each));
  }

  private static boolean isPartOf(String entry, String name) {
    return new File(entry).getName().matches(name + "-\\d.*");
  }

  private static String join(Predicate<String> wanted) {
    return ENTRIES.stream().filter(wanted).collect(Collectors.joining(File.pathSeparator));
  }

  /** Returns the first entries, then the second, then the libraries of both. */
  private static String join(
      Predicate<String> first, Predicate<String> second, List<String> entries) {
    return Stream.of(first, second, (Predicate<String>) entry -> !isProcessor(entry))
        .flatMap(wanted -> entries.stream().filter(wanted))
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}

package io.smartasync.benchmarks.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;

/**
 * The environment of a run, without the machine's name and the JDK's path.
 *
 * @param date the day, in UTC
 * @param processor the model of the processor
 * @param cores the number of logical processors
 * @param memoryGiB the machine's memory
 * @param system the operating system
 * @param jdk the JDK
 * @param libraries the versions of the libraries by their names
 */
public record Environment(
    String date,
    String processor,
    int cores,
    long memoryGiB,
    String system,
    String jdk,
    Map<String, String> libraries) {

  private static final long GIB = 1L << 30;

  static Environment ofThisMachine() {
    HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
    return new Environment(
        LocalDate.now(ZoneOffset.UTC).toString(),
        hardware.getProcessor().getProcessorIdentifier().getName().strip(),
        hardware.getProcessor().getLogicalProcessorCount(),
        Math.round((double) hardware.getMemory().getTotal() / GIB),
        "%s, %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
        "%s %s (%s)"
            .formatted(
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                System.getProperty("java.vendor.version", System.getProperty("java.vendor"))),
        libraryVersions());
  }

  /** Returns whether results of two environments can be compared. */
  boolean isSameExceptForTheDate(Environment other) {
    return new Environment(other.date, processor, cores, memoryGiB, system, jdk, libraries)
        .equals(other);
  }

  private static Map<String, String> libraryVersions() {
    Properties versions = new Properties();
    try (InputStream file = Environment.class.getResourceAsStream("versions.properties");
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
      versions.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> byName = new TreeMap<>();
    versions.stringPropertyNames().forEach(name -> byName.put(name, versions.getProperty(name)));
    return byName;
  }
}

package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the first call of a process loads, compared with the same call written by hand. Each program
 * runs in a JVM of its own.
 */
@Timeout(240)
class FirstCallTest {

  private static final int MAX_CLASSES = 60;

  /** On a busy machine a wait may be so long that it is examined, which loads more. */
  private static final int MAX_TRIES = 10;

  private static final Pattern LOADED = Pattern.compile("\\s(\\S+) source: ");

  @TempDir private Path logs;

  @ParameterizedTest
  @EnumSource
  void loadsFewClassesAndNoLambdas(FirstCallProgram.Call call) throws Exception {
    Set<String> byHand = loadedBy(call, "hand");
    Set<String> loaded = new TreeSet<>();
    for (int i = 0; i < MAX_TRIES && (loaded.isEmpty() || loaded.size() > MAX_CLASSES); i++) {
      loaded = loadedBy(call, "library");
      loaded.removeAll(byHand);
    }
    assertThat(loaded)
        .contains("io.smartasync.Async")
        .hasSizeLessThanOrEqualTo(MAX_CLASSES)
        .noneMatch(FirstCallTest::isPartOfLambda);
  }

  private static boolean isPartOfLambda(String name) {
    return !name.startsWith(FirstCallProgram.class.getName())
        && (name.contains("Lambda") || name.contains("classfile") || name.contains("StringConcat"));
  }

  private Set<String> loadedBy(FirstCallProgram.Call call, String way) throws Exception {
    Path log = logs.resolve(way + ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                classPath(),
                FirstCallProgram.class.getName(),
                call.name(),
                way)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    Set<String> names = new TreeSet<>();
    Matcher line = LOADED.matcher(Files.readString(log));
    while (line.find()) {
      names.add(line.group(1).replaceAll("0x[0-9a-f]+", ""));
    }
    return names;
  }

  private static String classPath() throws Exception {
    List<String> locations = new ArrayList<>();
    for (Class<?> type : List.of(Async.class, FirstCallTest.class)) {
      locations.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, locations);
  }
}

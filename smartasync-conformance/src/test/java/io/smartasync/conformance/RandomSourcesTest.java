package io.smartasync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds the processor with random programs. The ordinary build always compiles the same ones;
 * {@code -Pconformance} begins with a random seed and takes ten minutes. The processor must not
 * crash, must report errors only at the author's elements, and must not turn code that compiles
 * into code that does not.
 *
 * <p>Each program has a seed. {@code -Dconformance.seed=SEED} compiles only the program of a seed
 * and prints it.
 */
class RandomSourcesTest {

  private static final int PROGRAMS_IN_A_BATCH = 40;
  private static final long FIRST_SEED_OF_BUILD = 100;
  private static final int PROGRAMS_OF_BUILD = 120;
  private static final Pattern KEY = Pattern.compile("\\[SmartAsync:(\\w+)]");
  private static final Library LIBRARY =
      new Library(
          "random",
          true,
          List.of("io.projectreactor:reactor-core:3.8.8", "io.smallrye.reactive:mutiny:3.3.0"));

  @TempDir Path directory;

  private final Map<String, Integer> keys = new TreeMap<>();
  private final List<String> defects = new ArrayList<>();
  private int programs;
  private int valid;

  @Test
  void everyValidProgramCompilesOrFailsWithAKeyedError() throws IOException {
    ClassPath classPath;
    try (LibraryResolver resolver = LibraryResolver.ofBuild()) {
      classPath = resolver.resolve(LIBRARY);
    }
    Long only = Long.getLong("conformance.seed");
    if (only != null) {
      RandomProgram program = RandomProgram.of(only);
      System.out.println(program);
      compile(List.of(program), classPath);
      assertThat(valid).as("valid programs").isEqualTo(1);
      assertThat(defects).isEmpty();
      return;
    }
    boolean isTimed = seconds() > 0;
    long first = isTimed ? new Random().nextInt(Integer.MAX_VALUE) : FIRST_SEED_OF_BUILD;
    long start = System.nanoTime();
    for (long seed = first;
        defects.isEmpty()
            && (isTimed
                ? System.nanoTime() - start < Duration.ofSeconds(seconds()).toNanos()
                : programs < PROGRAMS_OF_BUILD);
        seed += PROGRAMS_IN_A_BATCH) {
      compile(
          LongStream.range(seed, seed + PROGRAMS_IN_A_BATCH).mapToObj(RandomProgram::of).toList(),
          classPath);
    }
    System.out.printf(
        "%d random programs, first seed %d: %d are valid Java; errors of the processor: %s%n",
        programs, first, valid, keys);
    assertThat(defects)
        .withFailMessage(
            () ->
                "Run with -Dconformance.seed=SEED to see a program.\n" + String.join("\n", defects))
        .isEmpty();
    assertThat(valid).as("valid programs of " + programs).isGreaterThan(programs / 4);
  }

  private static long seconds() {
    return Long.getLong("conformance.seconds");
  }

  private void compile(List<RandomProgram> batch, ClassPath classPath) throws IOException {
    Path classes = Files.createTempDirectory(directory, "classes");
    RandomBatch result = new RandomBatch(batch, classPath, classes);
    programs += batch.size();
    valid += result.numberOfValid();
    defects.addAll(result.defects());
    for (String declined : result.declined()) {
      Matcher key = KEY.matcher(declined);
      if (key.find()) {
        keys.merge(key.group(1), 1, Integer::sum);
      }
    }
  }
}

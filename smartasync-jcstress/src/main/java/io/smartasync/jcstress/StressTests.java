package io.smartasync.jcstress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;

/** Runs the stress tests; fails unless all of them ran without a forbidden outcome. */
public final class StressTests {

  /** The time limit of a JVM, many times what any test takes. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private StressTests() {}

  /**
   * Runs the tests.
   *
   * @param arguments the form, "quick" or "full"; the folder of the reports; a pattern for the
   *     names of the tests
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("quick|full, the folder of the reports, a pattern");
    }
    Path reports = Files.createDirectories(Path.of(arguments[1]));
    Options options =
        new Options(Form.named(arguments[0]).options(reports.toString(), arguments[2]));
    if (!options.parse()) {
      throw new IllegalArgumentException("jcstress rejects these options");
    }
    HungForks.endAfter(LONGEST);
    JCStress jcstress = new JCStress(options);
    // Throws if a forbidden outcome was observed, or a test failed or hung.
    jcstress.run();
    requireAllRan(jcstress.getTests(), ranIn(Path.of(options.getResultFile())));
  }

  /** Throws if a test did not run or no test was selected, both of which jcstress accepts. */
  static void requireAllRan(Collection<String> expected, Collection<String> ran) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(ran);
    if (expected.isEmpty()) {
      throw new IllegalStateException("No test matches the pattern");
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("Not run: " + String.join(", ", missing));
    }
  }

  private static Set<String> ranIn(Path results) throws IOException, ClassNotFoundException {
    Set<String> ran = new TreeSet<>();
    if (Files.exists(results)) {
      DiskReadCollector reader =
          new DiskReadCollector(
              results.toString(),
              result -> {
                if (result.status() == Status.NORMAL) {
                  ran.add(result.getName());
                }
              });
      reader.dump();
      reader.close();
    }
    return ran;
  }
}

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

/** Runs the stress tests, and fails unless all of them ran and saw nothing that is forbidden. */
public final class StressTests {

  /** Many times what any test takes. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private StressTests() {}

  /**
   * Runs the tests.
   *
   * @param arguments how thoroughly, "quick" or "full"; the folder of the reports; a pattern for
   *     the names of the tests
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("quick|full, the folder of the reports, a pattern");
    }
    Path reports = Files.createDirectories(Path.of(arguments[1]));
    Options options =
        new Options(Form.named(arguments[0]).options(reports.toString(), arguments[2]));
    if (!options.parse()) {
      throw new IllegalArgumentException("jcstress does not take these options");
    }
    HungForks.endAfter(LONGEST);
    JCStress jcstress = new JCStress(options);
    // Throws where it has seen what is forbidden, and where a test has failed or hung.
    jcstress.run();
    requireAllRan(jcstress.getTests(), ranIn(Path.of(options.getResultFile())));
  }

  /** jcstress has no objection to tests that did not run, or where there are none. */
  static void requireAllRan(Collection<String> expected, Collection<String> ran) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(ran);
    if (expected.isEmpty()) {
      throw new IllegalStateException("There is no such test");
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

package io.smartasync.jcstress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The thoroughness of a test run. */
enum Form {
  /** Runs each test in one JVM for half a second; takes less than a minute on two processors. */
  QUICK("-jvmArgs -XX:+TieredCompilation -sc false -iters 1 -time 300 -pth false"),

  /** Runs each test with every combination of compilers for its threads. */
  FULL("-iters 2 -time 1000 -fsm 2");

  private final String options;

  Form(String options) {
    this.options = options;
  }

  static Form named(String name) {
    return Arrays.stream(values())
        .filter(form -> form.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("quick or full, not " + name));
  }

  /** Returns the options for jcstress. */
  String[] options(String reports, String tests) {
    List<String> all = new ArrayList<>(List.of(options.split(" ", -1)));
    // The tests start threads of their own, so jcstress must not pin its actors to processors.
    all.addAll(List.of("-af", "NONE", "-strideSize", "32", "-strideCount", "16"));
    all.addAll(List.of("-r", reports, "-t", tests));
    return all.toArray(String[]::new);
  }
}

package io.smartasync.jcstress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How thoroughly the tests run. */
enum Form {
  /** Each test in one JVM, for half a second: within a minute on two processors. */
  QUICK("-jvmArgs -XX:+TieredCompilation -sc false -iters 1 -time 300 -pth false"),

  /** Each test with every compiler that either thread may run in. */
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

  /** What jcstress is to be called with. */
  String[] options(String reports, String tests) {
    List<String> all = new ArrayList<>(List.of(options.split(" ", -1)));
    // Races have threads besides those that jcstress knows, which need processors too.
    all.addAll(List.of("-af", "NONE", "-strideSize", "32", "-strideCount", "16"));
    all.addAll(List.of("-r", reports, "-t", tests));
    return all.toArray(String[]::new);
  }
}

package io.smartasync.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The results of a test class that JUnit has run inside a test.
 *
 * @param failures what each test has thrown, or null, by the test's display name
 */
record SampleRun(Map<String, @Nullable Throwable> failures) {

  static SampleRun of(Class<?> sample) {
    Map<String, @Nullable Throwable> failures = new LinkedHashMap<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(sample)).build();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getThrowable().isPresent()) {
                  failures.put(test.getDisplayName(), result.getThrowable().orElse(null));
                }
              }
            });
    return new SampleRun(failures);
  }

  /** Returns what the only failed test has thrown. */
  Throwable onlyFailure() {
    for (Throwable each : failures.values()) {
      if (each != null) {
        return each;
      }
    }
    throw new AssertionError("no test has failed: " + failures);
  }
}

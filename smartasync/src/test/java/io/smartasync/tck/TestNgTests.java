package io.smartasync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;
import org.testng.IConfigurationListener;
import org.testng.ITestListener;
import org.testng.ITestResult;
import org.testng.TestNG;

/** Runs a class of TestNG tests and reports each of them as a JUnit test. */
final class TestNgTests implements ITestListener, IConfigurationListener {

  /** In the order in which they ended; TestNG runs them sequentially. */
  private final List<ITestResult> results = new ArrayList<>();

  private TestNgTests() {}

  /** Runs the tests of a class, and asserts how many pass. */
  static Stream<DynamicTest> of(Class<?> tests, int passing) {
    TestNgTests listener = new TestNgTests();
    TestNG testNg = new TestNG(false);
    testNg.setVerbose(0);
    testNg.setTestClasses(new Class<?>[] {tests});
    testNg.addListener(listener);
    testNg.run();
    assertThat(listener.results.stream().filter(ITestResult::isSuccess).map(TestNgTests::name))
        .as("the tests of %s that pass", tests.getSimpleName())
        .hasSize(passing);
    return listener.results.stream()
        .sorted(Comparator.comparing(TestNgTests::name))
        .map(result -> DynamicTest.dynamicTest(name(result), () -> report(result)));
  }

  private static String name(ITestResult result) {
    return result.getMethod().getMethodName();
  }

  /** The TCK has tests that only skip themselves, as placeholders for untestable rules. */
  private static void report(ITestResult result) throws Throwable {
    Throwable thrown = result.getThrowable();
    if (result.getStatus() == ITestResult.SKIP && name(result).startsWith("untested_")) {
      throw new TestAbortedException(thrown == null ? "skipped" : thrown.getMessage());
    }
    if (thrown != null) {
      throw thrown;
    }
    assertThat(result.isSuccess()).as("passed").isTrue();
  }

  @Override
  public void onTestSuccess(ITestResult result) {
    results.add(result);
  }

  @Override
  public void onTestFailure(ITestResult result) {
    results.add(result);
  }

  @Override
  public void onTestSkipped(ITestResult result) {
    results.add(result);
  }

  @Override
  public void onConfigurationFailure(ITestResult result) {
    results.add(result);
  }
}

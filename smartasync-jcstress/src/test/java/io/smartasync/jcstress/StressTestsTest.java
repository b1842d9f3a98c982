package io.smartasync.jcstress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.NodeType;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.vm.CompileMode;

/** Runs every stress test briefly in this JVM, and tests that the command fails when it should. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class StressTestsTest {

  private static final int MOMENT_MILLIS = 100;

  private final Options options =
      new Options(
          new String[] {
            "-iters", "1",
            "-time", String.valueOf(MOMENT_MILLIS),
            "-strideSize", "16",
            "-strideCount", "8",
            "-spinStyle", "THREAD_YIELD"
          });

  @BeforeAll
  void parseOptions() throws Exception {
    assertThat(options.parse()).isTrue();
  }

  static Collection<String> tests() {
    return TestList.tests();
  }

  @ParameterizedTest
  @MethodSource("tests")
  void observesNoForbiddenOutcome(String test) throws Exception {
    TestInfo info = TestList.getInfo(test);
    SchedulingClass anywhere =
        new SchedulingClass(AffinityMode.NONE, info.threads(), NodeType.PACKAGE);
    TestConfig config = new TestConfig(options, info, 0, List.of(), CompileMode.UNIFIED, anywhere);

    TestResult result =
        Class.forName(info.generatedRunner())
            .asSubclass(Runner.class)
            .getConstructor(ForkedTestConfig.class)
            .newInstance(new ForkedTestConfig(config))
            .run();
    result.setConfig(config);

    assertThat(result.status()).as("%s", result.getMessages()).isEqualTo(Status.NORMAL);
    assertThat(result.getTotalCount()).isPositive();
    assertThat(result.grading().failureMessages).isEmpty();
  }

  @Test
  void theCommandFailsIfATestDidNotRun() {
    assertThatNoException()
        .isThrownBy(() -> StressTests.requireAllRan(List.of("one"), List.of("one", "another")));
    assertThatIllegalStateException()
        .isThrownBy(() -> StressTests.requireAllRan(List.of("one", "another"), List.of("one")))
        .withMessage("Not run: another");
    assertThatIllegalStateException()
        .isThrownBy(() -> StressTests.requireAllRan(List.of(), List.of()))
        .withMessage("No test matches the pattern");
  }

  @Test
  void theCommandHasTwoForms() throws Exception {
    for (String form : List.of("quick", "full")) {
      Options parsed = new Options(Form.named(form).options("reports", "pattern"));
      assertThat(parsed.parse()).isTrue();
      assertThat(parsed.getResultDest()).isEqualTo("reports/");
      assertThat(parsed.getTestFilter()).isEqualTo("pattern");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Form.named("short"))
        .withMessage("quick or full, not short");
  }
}

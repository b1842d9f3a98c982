package io.smartasync.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportTest {

  @TempDir Path folder;

  @BeforeEach
  void writeTheReportOfTheSample() throws Exception {
    Path sample = Path.of(ReportTest.class.getResource("run.json").toURI());
    Report.write(sample, folder);
  }

  private String text() throws Exception {
    return Files.readString(folder.resolve("benchmarks.md"));
  }

  @Test
  void namesTheFormTheMachineAndTheVersions() throws Exception {
    assertThat(text())
        .contains(
            "`smartasync-benchmarks/run short`",
            "on 2026-01-31",
            "- Machine: Abacus 3000, 2 logical processors, 24 GiB, Linux, amd64\n",
            "- JDK: Some VM 25+1 (Vendor-25)\n",
            "- Versions: JMH 1.37, Reactor 3.8.8\n");
  }

  @Test
  void aRowHasTheMedianOfForksItsRatioAndTheBytes() throws Exception {
    assertThat(text())
        .contains(
            "| **SmartAsync, generated method** | 1.20 ns, 1.20 ×, 0 B | – |",
            "| by hand, `get()` and unwrapping | 1.00 ns, 1.00 ×, 0 B | – |",
            "| Reactor `block()` | 12.0 ns, 12.0 ×, 40 B | – |",
            "Forks: 1 to 3, more for the contenders that a goal compares.");
  }

  @Test
  void aContenderThatCouldNotRunHasItsReason() throws Exception {
    assertThat(text())
        .contains(
            "| EA Async `await` | not run: java.lang.IllegalArgumentException: Unsupported class"
                + " file major version 69 | – |");
  }

  @Test
  void goalsAreReachedOrMissedAndAMissedOneIsExplained() throws Exception {
    assertThat(text())
        .contains(
            "| at most 1.05 times as long, platform | 1.20 × | **missed** |",
            "| no additional allocation, platform | 0 B | reached |",
            "| at most 1.05 times as long, virtual | not run | **missed** |",
            "| less than 1,000 ms, platform | 2.50 ms | reached |",
            "| calls in flight: at least 10 times as many | 500 × | reached |",
            "| at least 2 times as fast, elements 1,000,000, emitter caller, platform | 2.50 × |"
                + " reached |",
            "| at most 1.25 times as long as the processor that copies prepared sources, 1,000"
                + " methods | 1.15 × | reached |",
            "| the time beyond javac alone: at most 1.25 times that of the processor that copies"
                + " prepared sources, 1,000 methods | 1.33 × | **missed** |",
            "| heap per call: at most 1.1 times as much | 1.06 × | reached |",
            "| at most 8 ms more than by hand, call map | 9.50 | **missed** |",
            "| at most 60 classes more than by hand, call map | 55.0 | reached |",
            "| memory kept: at most 1.1 times as much, depth 50 | 1.03 × | reached |",
            "| wall time: at most 1.05 times the least | 1.03 × | reached |",
            "| lines of code: no more than the least | 1.11 × | **missed** |",
            "| at most 2.2 times the time for twice the methods, 1,000 to 2,000 methods | 2.50 × |"
                + " **missed** |",
            "| at most 1.1 times as long, max in flight 10 | 0.90 × | reached |",
            "Why the goal is missed: Code written by hand");
  }

  @Test
  void countersHaveColumnsOfTheirOwn() throws Exception {
    assertThat(text())
        .contains(
            "| **SmartAsync, direct style** | 100,000 | 1,900 B | 2 B |",
            "| by hand, a pool of 200 threads | 200 | 190 B | 70,000 B |",
            "| map | **SmartAsync** | 70.5 ms | 9.50 ms | 101 ms | 830 | 55.0 |",
            "| 50 | **SmartAsync, `await` in a body** | 1,500 B |",
            "| **SmartAsync, asynchronous methods** | 1,030 ms | 900 ms | 48.3 MiB | 50.0 |");
  }

  @Test
  void theChartIsWellFormedAndHasABarForEveryScoreOfAPlatformThread() throws Exception {
    Document chart =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("benchmarks.svg").toFile());

    assertThat(chart.getDocumentElement().getTagName()).isEqualTo("svg");
    // One rectangle more is the background.
    assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(1 + 26);
    assertThat(chart.getElementsByTagName("text").item(0).getTextContent())
        .isEqualTo("17. The whole job");
  }
}

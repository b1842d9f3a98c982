package io.smartasync.examples.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smartasync.examples.JavaTool;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application at three steps of its migration, each compiled and run as a program. */
class MigrationTest {

  private static final Path SOURCES = Path.of("src/migration").toAbsolutePath();

  @TempDir Path directory;
  private HttpServer warehouse;

  @BeforeEach
  void start() throws IOException {
    warehouse = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    warehouse.createContext("/", MigrationTest::answer);
    warehouse.start();
  }

  @AfterEach
  void stop() {
    warehouse.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    Map<String, String> stock = Map.of("/apples", "A7", "/pears", "B5");
    byte[] body = stock.get(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** The class of the caller is compiled in the first step, and runs with the classes of all. */
  @Test
  void theCallSitesAreUnchangedInEachStep() throws Exception {
    Path first = compile("1-blocking", "Report");
    Path second = compile("2-both", "Report", "Dashboard");
    Path third = compile("3-asynchronous", "Report", "Dashboard");

    assertThat(second.resolve("Report.class"))
        .hasSameBinaryContentAs(first.resolve("Report.class"));
    assertThat(third.resolve("Report.class")).hasSameBinaryContentAs(first.resolve("Report.class"));
    assertThat(third.resolve("Dashboard.class"))
        .hasSameBinaryContentAs(second.resolve("Dashboard.class"));
    Path caller = Files.createDirectory(directory.resolve("caller"));
    Files.copy(first.resolve("Report.class"), caller.resolve("Report.class"));
    for (Path step : List.of(first, second, third)) {
      assertThat(run("Report", caller, step)).isEqualTo("apples: A7, pears: B5\n");
    }
    for (Path step : List.of(second, third)) {
      assertThat(run("Dashboard", step)).isEqualTo("apples: A7, pears: B5\n");
    }
  }

  private Path compile(String step, String... callers) {
    Path classes = directory.resolve(step);
    List<String> arguments =
        new ArrayList<>(List.of("--release", "21", "--processor-path", JavaTool.CLASS_PATH));
    arguments.addAll(List.of("--class-path", JavaTool.runtime(), "-d", classes.toString()));
    arguments.add(SOURCES.resolve(step).resolve("Stock.java").toString());
    for (String caller : callers) {
      arguments.add(SOURCES.resolve(caller + ".java").toString());
    }
    JavaTool.compile(arguments);
    return classes;
  }

  private String run(String program, Path... classes) throws Exception {
    StringBuilder classPath = new StringBuilder(JavaTool.runtime());
    for (Path each : classes) {
      classPath.append(File.pathSeparator).append(each);
    }
    return JavaTool.run(
        directory,
        "java",
        List.of(
            "--class-path",
            classPath.toString(),
            program,
            "http://127.0.0.1:" + warehouse.getAddress().getPort() + "/"));
  }
}

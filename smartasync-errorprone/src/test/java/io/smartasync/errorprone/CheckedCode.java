package io.smartasync.errorprone;

import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles code with the SmartAsync processor and Error Prone, with one check or all of them. */
final class CheckedCode {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** A mark above a line at which an alarm is expected, with a part of its message. */
  private static final Pattern MARK = Pattern.compile("^\\s*// BUG: (.*)$");

  private static final Pattern NAME = Pattern.compile("^\\[(\\w+)] ");

  private CheckedCode() {}

  /** An alarm, in the order of the lines. */
  record Alarm(long line, String check, String message) {

    static Alarm of(Diagnostic<? extends JavaFileObject> diagnostic) {
      String message = diagnostic.getMessage(Locale.ROOT);
      Matcher name = NAME.matcher(message);
      return new Alarm(diagnostic.getLineNumber(), name.find() ? name.group(1) : "", message);
    }
  }

  /** Returns the names of all checks. */
  static List<String> checks() throws IOException {
    Path services =
        Path.of(
            "src/main/resources/META-INF/services/com.google.errorprone.bugpatterns.BugChecker");
    return Files.readAllLines(services).stream()
        .map(each -> each.substring(each.lastIndexOf('.') + 1))
        .toList();
  }

  /** Compiles the classes that the cases use, once, into a folder of classes. */
  static Path compileFixture(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("fixture"));
    List<Alarm> alarms;
    try (Stream<Path> sources = Files.list(Path.of("src/test/resources/checks/fixture"))) {
      alarms = compile(sources.toList(), classes, List.of());
    }
    if (!alarms.isEmpty()) {
      throw new AssertionError(alarms);
    }
    return classes;
  }

  /** Returns the alarms of checks in a file. */
  static List<Alarm> alarms(Path file, List<String> checks, Path fixture) throws IOException {
    StringBuilder plugin = new StringBuilder("-Xplugin:ErrorProne -XepDisableAllChecks");
    checks.forEach(check -> plugin.append(" -Xep:").append(check).append(":WARN"));
    return compile(List.of(file), fixture, List.of(plugin.toString())).stream()
        .filter(each -> checks.contains(each.check()))
        .toList();
  }

  /** Applies the fixes of a check to a file. */
  static void fix(Path file, String check, Path fixture) throws IOException {
    var unused =
        compile(
            List.of(file),
            fixture,
            List.of(
                "-Xplugin:ErrorProne -XepPatchChecks:" + check + " -XepPatchLocation:IN_PLACE"));
  }

  /** Returns the lines that are marked in a source, each with its part of a message. */
  static List<Alarm> expected(String source, String check) {
    List<Alarm> alarms = new ArrayList<>();
    String[] lines = source.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      if (mark.find()) {
        alarms.add(new Alarm(i + 2, check, mark.group(1)));
      }
    }
    return alarms;
  }

  private static List<Alarm> compile(List<Path> files, Path classes, List<String> plugins)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    String path = classes + System.getProperty("path.separator") + classPath();
    List<String> options =
        new ArrayList<>(
            List.of(
                "-d",
                classes.toString(),
                "-cp",
                path,
                "-processorpath",
                classPath(),
                "-processor",
                SmartAsyncProcessor.class.getName(),
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-Xlint:none"));
    options.addAll(plugins);
    try (StandardJavaFileManager manager =
        JAVAC.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      boolean isCompiled =
          JAVAC
              .getTask(
                  output,
                  manager,
                  diagnostics,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!isCompiled) {
        throw new AssertionError(diagnostics.getDiagnostics() + output.toString());
      }
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(Alarm::of)
        .toList();
  }

  /** The class path of the tests, with the classes of this module as the checks. */
  static String classPath() {
    return System.getProperty("java.class.path");
  }
}

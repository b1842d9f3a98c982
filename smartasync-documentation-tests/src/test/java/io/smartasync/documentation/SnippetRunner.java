package io.smartasync.documentation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs compiled snippets: statements, the method {@code main} of a class, or its tests. */
final class SnippetRunner {

  private final Path classes;

  /** Runs what has been compiled into a directory. */
  SnippetRunner(Path classes) {
    this.classes = classes;
  }

  /**
   * Runs a snippet in a class loader of its own.
   *
   * @param arguments the arguments of {@code main}
   * @return what it prints
   * @throws Exception what it throws
   */
  String run(Snippet snippet, String... arguments) throws Exception {
    PrintStream original = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (URLClassLoader loader =
            new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, SnippetRunner.class.getClassLoader());
        PrintStream captured = new PrintStream(output, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      run(loader.loadClass(SnippetCompiler.className(snippet)), arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    } finally {
      System.setOut(original);
    }
    return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static void run(Class<?> type, String... arguments) throws Exception {
    if (isTestClass(type)) {
      runTests(type);
      return;
    }
    int calls = 0;
    for (Method method : type.getDeclaredMethods()) {
      method.setAccessible(true);
      if (method.getName().equals("main")) {
        method.invoke(null, (Object) arguments);
        calls++;
      } else if (method.getName().equals("run")) {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        method.invoke(constructor.newInstance());
        calls++;
      }
    }
    if (calls == 0) {
      throw new IOException(type + " has nothing to run");
    }
  }

  private static boolean isTestClass(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
  }

  private static void runTests(Class<?> type) throws Exception {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(type))
                .build(),
            listener);
    for (TestExecutionSummary.Failure failure : listener.getSummary().getFailures()) {
      throw new AssertionError(
          failure.getTestIdentifier().getDisplayName(), failure.getException());
    }
    if (listener.getSummary().getTestsSucceededCount() == 0) {
      throw new IOException(type + " has no test that runs");
    }
  }
}

package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools for coverage leave out what is generated, because it is marked. */
class CoverageTest {

  @TempDir Path directory;

  @Test
  void jacocoReportsOnlyWhatTheAuthorHasWritten() throws IOException {
    Path source =
        Files.writeString(
            directory.resolve("Users.java"),
            """
            package acme;

            import io.smartasync.SmartAsync;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.Flow;
            import java.util.stream.Stream;

            @SmartAsync
            @SmartAsync.For(Users.Client.class)
            public class Users<T> implements SmartUsers<T> {
              @Override public String find(long id) { return "user " + id; }
              @Override public void remove(long id) throws java.io.IOException {}
              @Override public CompletableFuture<T> firstAsync(T first) { return null; }
              @Override public Stream<T> all() { return Stream.of(); }
              @Override public Flow.Publisher<T> tail() { return null; }
              @Override public CompletableFuture<Void> closeAsync() { return null; }
              public static int parse(String text) { return text.length(); }

              public interface Client { CompletableFuture<String> loadAsync(); }
            }
            """);
    Javac.Compiled compiled = Javac.into(directory, Javac.PLAIN).compile(List.of(source));
    assertThat(compiled.diagnostics()).isEmpty();

    CoverageBuilder coverage = new CoverageBuilder();
    new Analyzer(new ExecutionDataStore(), coverage).analyzeAll(compiled.classes().toFile());

    assertThat(compiled.classes().resolve("acme/SmartUsers$1Wrapper.class")).exists();
    assertThat(compiled.classes().resolve("acme/SmartUsers_Client$1Facade.class")).exists();
    List<IClassCoverage> reported =
        coverage.getClasses().stream().filter(IClassCoverage::containsCode).toList();
    assertThat(reported).extracting(IClassCoverage::getName).containsExactly("acme/Users");
    assertThat(reported.get(0).getMethods())
        .extracting(IMethodCoverage::getName)
        .containsExactlyInAnyOrder(
            "<init>", "find", "remove", "firstAsync", "all", "tail", "closeAsync", "parse");
  }
}

package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A generated source that cannot be written is one error at the element that it is for. */
class CannotWriteTest {

  private static final String FOR_PROMISE = "io.smartasync.adapters.Promise.SmartAsyncAdapter";

  private static final String USERS =
      """
      @io.smartasync.SmartAsync
      public class Users {
        public String find(long id) {
          return "user " + id;
        }
      }
      """;

  private static final String CLIENTS =
      """
      @io.smartasync.SmartAsync.For(java.net.http.HttpClient.class)
      public interface Clients {}
      """;

  private static final String ADAPTER =
      """
      @io.smartasync.SmartAsync.Adapter
      public interface Promise {
        static java.util.concurrent.CompletionStage<String> toFuture(Promise promise) {
          throw new UnsupportedOperationException();
        }
      }
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"Users, SmartUsers", "Clients, SmartHttpClient", "Promise, " + FOR_PROMISE})
  void isOneError(String type, String generated) throws IOException {
    String text =
        switch (type) {
          case "Users" -> USERS;
          case "Clients" -> CLIENTS;
          default -> ADAPTER;
        };
    Path source = Files.writeString(directory.resolve(type + ".java"), text);
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), Javac.PLAIN)
            .through(FullDisk::new)
            .compile(List.of(source));
    assertThat(compiled.errors().stream().map(each -> each.getMessage(Locale.ROOT)))
        .containsExactly(
            "'"
                + generated
                + "' cannot be written: java.io.IOException: No space left on device; make the output directory of the"
                + " compiler writable [SmartAsync:CannotWrite]");
    assertThat(compiled.errors().get(0).getLineNumber()).isEqualTo(2);
  }

  /** Another element of the package has asked for the facade. */
  @Test
  void facadesThatAreRequestedTwice() throws IOException {
    Path source =
        Files.writeString(
            directory.resolve("Clients.java"),
            """
            @io.smartasync.SmartAsync.For(java.net.http.HttpClient.class)
            public interface Clients {}

            @io.smartasync.SmartAsync.For(java.net.http.HttpClient.class)
            interface More {}
            """);
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), Javac.PLAIN).compile(List.of(source));
    assertThat(compiled.errors().stream().map(each -> each.getMessage(Locale.ROOT)))
        .containsExactly(
            "'SmartHttpClient' is generated for 'Clients' already; request the facades of both in one"
                + " '@SmartAsync.For', or in different packages [SmartAsync:GeneratedNameExists]");
    assertThat(compiled.errors().get(0).getLineNumber()).isEqualTo(5);
  }

  /** Takes no source file. */
  private static final class FullDisk extends ForwardingJavaFileManager<JavaFileManager> {

    FullDisk(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      if (kind == JavaFileObject.Kind.SOURCE) {
        throw new IOException("No space left on device");
      }
      return super.getJavaFileForOutput(location, className, kind, sibling);
    }
  }
}

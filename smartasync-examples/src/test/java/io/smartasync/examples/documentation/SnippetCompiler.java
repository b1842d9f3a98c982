package io.smartasync.examples.documentation;

import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles snippets with the processor, as a project with the strictest settings would. */
final class SnippetCompiler {

  /** What the snippets take for granted. */
  private static final String IMPORTS =
      """
      import static io.smartasync.Async.await;
      import io.smartasync.*;
      import java.io.*;
      import java.net.*;
      import java.net.http.*;
      import java.net.http.HttpResponse.BodyHandlers;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;
      """;

  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\n");

  private final Path output;

  /** Compiles into a directory. */
  SnippetCompiler(Path output) {
    this.output = output;
  }

  /** What the compiler has to say of some types and a run of statements; nothing if all is well. */
  String compile(List<Snippet> snippets) throws IOException {
    Map<String, JavaFileObject> sources = new LinkedHashMap<>();
    for (Snippet snippet : snippets) {
      String name = snippet.typeName().orElse("Statements");
      sources.put(name, source(name, snippet));
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaCompiler.CompilationTask task =
        javac.getTask(messages, null, null, options(), null, sources.values());
    task.setProcessors(List.of(new SmartAsyncProcessor()));
    return task.call() ? "" : messages.toString();
  }

  /**
   * The AWS SDK has a source file in a jar of classes; without a source path, javac 25 would take
   * it for one of the unnamed package's, and crash.
   */
  private List<String> options() {
    String directory = output.toString();
    return List.of(
        "--release", "21", "-Xlint:all", "-Werror", "-sourcepath", directory, "-d", directory);
  }

  /** What the processor has written. */
  String generated(String typeName) throws IOException {
    return Files.readString(output.resolve(typeName + ".java"));
  }

  private static JavaFileObject source(String name, Snippet snippet) {
    String ownImports =
        IMPORT
            .matcher(snippet.code())
            .results()
            .map(found -> found.group())
            .collect(Collectors.joining());
    String code = IMPORT.matcher(snippet.code()).replaceAll("");
    String declaration = snippet.typeName().isPresent() ? code : method(code);
    String text = withoutRepetition(IMPORTS + ownImports) + declaration;
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static String method(String statements) {
    return """
        abstract class Statements {
          HttpClient http;
          HttpRequest request;
          URI url;
          List<URI> urls;
          Flow.Publisher<String> publisher;
          DataFetcher client;

          void run() throws Exception {
        %s
          }
        }
        """
        .formatted(statements);
  }

  private static String withoutRepetition(String imports) {
    return imports.lines().distinct().collect(Collectors.joining("\n", "", "\n"));
  }
}

package io.smartasync.documentation;

import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles snippets with the processor, as a project with the strictest settings would. */
final class SnippetCompiler {

  /** The imports of snippets in Javadoc comments, which show none. */
  private static final String JAVADOC_IMPORTS =
      """
      import static io.smartasync.Async.await;
      import io.smartasync.*;
      import java.io.*;
      import java.net.*;
      import java.net.http.*;
      import java.net.http.HttpResponse.BodyHandlers;
      import java.nio.ByteBuffer;
      import java.nio.channels.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;
      """;

  /** The variables of statements in Javadoc comments. */
  private static final List<String> JAVADOC_VARIABLES =
      List.of(
          "HttpClient http",
          "HttpRequest request",
          "URI url",
          "List<URI> urls",
          "Flow.Publisher<String> publisher",
          "AsynchronousFileChannel channel",
          "ByteBuffer buffer",
          "List<Consumer<String>> listeners",
          "DataFetcher client");

  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\n");

  private final Path output;

  /** Compiles into a directory. */
  SnippetCompiler(Path output) {
    this.output = output;
  }

  /**
   * Compiles types and runs of statements, which may use each other. No two types have the same
   * name.
   *
   * @return the messages of the compiler; empty if there are none
   */
  String compile(List<Snippet> snippets) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Snippet snippet : snippets) {
      sources.add(source(snippet, className(snippet)));
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaCompiler.CompilationTask task =
        javac.getTask(messages, null, null, options(), null, sources);
    task.setProcessors(List.of(new SmartAsyncProcessor()));
    return task.call() ? "" : messages.toString();
  }

  /** Returns the name of the class that a snippet is compiled to. */
  static String className(Snippet snippet) {
    return snippet.typeName().orElseGet(() -> "Statements" + snippet.place().split(":", 2)[1]);
  }

  /**
   * The AWS SDK has a source file in a jar of classes; without a source path, javac 25 would take
   * it for one of the unnamed package's, and crash.
   */
  private List<String> options() {
    String directory = output.toString();
    return List.of(
        "--release",
        "21",
        "-Xlint:all,-processing,-classfile",
        "-Werror",
        "-sourcepath",
        directory,
        "-d",
        directory);
  }

  /** Returns the source of a generated type. */
  String generated(String typeName) throws IOException {
    return Files.readString(output.resolve(typeName + ".java"));
  }

  /** The name of the file, which is in the messages of the compiler, says where it is shown. */
  private static JavaFileObject source(Snippet snippet, String name) {
    URI uri = URI.create("string:///%s/%s.java".formatted(snippet.place(), name));
    String text = text(snippet, name);
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** A type on a page is compiled exactly as it stands; nothing is added to it. */
  private static String text(Snippet snippet, String name) {
    if (snippet.typeName().isPresent() && !snippet.isInJavadoc()) {
      return snippet.code();
    }
    String imports =
        IMPORT
            .matcher(snippet.code())
            .results()
            .map(found -> found.group())
            .collect(Collectors.joining());
    String code = IMPORT.matcher(snippet.code()).replaceAll("");
    String declaration =
        snippet.typeName().isPresent()
            ? code
            : method(name, code, snippet.isInJavadoc() ? JAVADOC_VARIABLES : snippet.given());
    return snippet.isInJavadoc()
        ? withoutRepetition(JAVADOC_IMPORTS + imports) + declaration
        : imports + declaration;
  }

  /** Public, so that it can be run. Only what is not run has variables. */
  private static String method(String name, String statements, List<String> variables) {
    String fields = variables.stream().map(each -> each + ";\n").collect(Collectors.joining());
    return """
        public %sclass %s {
        %s
          public void run() throws Exception {
        %s
          }
        }
        """
        .formatted(variables.isEmpty() ? "" : "abstract ", name, fields, statements);
  }

  private static String withoutRepetition(String imports) {
    return imports.lines().distinct().collect(Collectors.joining("\n", "", "\n"));
  }
}

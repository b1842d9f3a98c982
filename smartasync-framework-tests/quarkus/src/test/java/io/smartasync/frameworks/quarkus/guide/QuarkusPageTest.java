package io.smartasync.frameworks.quarkus.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of {@code docs/guide/quarkus.md} compile as they stand, with all of Quarkus. */
class QuarkusPageTest {

  private static final Pattern SNIPPET = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?class (\\w+)");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\n");

  @TempDir Path output;

  @Test
  void snippetsCompile() throws IOException {
    List<String> snippets =
        SNIPPET.matcher(Files.readString(page())).results().map(found -> found.group(1)).toList();
    assertThat(snippets).hasSizeGreaterThanOrEqualTo(5);
    List<JavaFileObject> sources = new ArrayList<>();
    snippets.forEach(each -> sources.add(source(each)));

    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaCompiler.CompilationTask task =
        javac.getTask(
            messages,
            null,
            null,
            List.of("--release", "21", "-parameters", "-d", output.toString()),
            null,
            sources);
    task.setProcessors(List.of(new SmartAsyncProcessor()));

    assertThat(task.call()).as("%s", messages).isTrue();
  }

  private static Path page() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("docs/guide/quarkus.md"))) {
      folder = folder.getParent();
    }
    assertThat(folder).isNotNull();
    return folder.resolve("docs/guide/quarkus.md");
  }

  /** Statements get a class around them. */
  private static JavaFileObject source(String snippet) {
    List<String> types = TYPE.matcher(snippet).results().map(found -> found.group(1)).toList();
    String name = types.isEmpty() ? "Statements" : types.get(0);
    String code =
        types.isEmpty()
            ? String.join("", IMPORT.matcher(snippet).results().map(MatchResult::group).toList())
                + "class Statements { static {\n"
                + IMPORT.matcher(snippet).replaceAll("")
                + "}}\n"
            : snippet;
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }
}

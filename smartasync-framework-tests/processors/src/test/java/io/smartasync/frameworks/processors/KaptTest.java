package io.smartasync.frameworks.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kotlin with kapt, as the plugins of Maven and Gradle run it. */
class KaptTest {

  @TempDir Path directory;

  /** Kotlin operations called by Java, and Java operations called by Kotlin. */
  @Test
  void kotlinAndJavaCallOneAnothersTwins() throws Exception {
    Compilation compilation =
        new Compilation(directory)
            .with(
                "acme/Users.kt",
                """
                package acme

                import io.smartasync.SmartAsync
                import java.io.IOException
                import java.util.concurrent.CompletableFuture

                class Users : SmartUsers {
                    @SmartAsync
                    @Throws(IOException::class)
                    override fun find(id: Long): String = "user $id"

                    @SmartAsync
                    override fun countAsync(vararg names: String): CompletableFuture<Int> =
                        CompletableFuture.completedFuture(names.size)
                }

                @SmartAsync
                open class Names<T : Comparable<T>> {
                    fun `in`(`object`: T, `when`: List<T?>): T? = `when`.first() ?: `object`
                    internal fun hidden(): Int = 0
                }
                """)
            .with(
                "acme/Mail.java",
                """
                package acme;

                import io.smartasync.SmartAsync;

                public class Mail implements SmartMail {
                  @Override
                  @SmartAsync
                  public String send(String to) {
                    return "mail to " + to;
                  }
                }
                """)
            .with(
                "acme/Caller.kt",
                """
                package acme

                object Caller {
                    @JvmStatic
                    fun call(): String =
                        Mail().sendAsync(Users().findAsync(1).join()).join() + Users().count("a", "b")
                }
                """)
            .with(
                "acme/Main.java",
                """
                package acme;

                public class Main {
                  public static String run() throws Exception {
                    SmartUsers users = SmartUsers.of(new Users());
                    return Caller.call() + ", " + users.findAsync(3).get();
                  }
                }
                """);
    kapt(compilation);
    kotlinc(compilation);
    for (String file : List.of("SmartUsers", "SmartMail", "SmartNames")) {
      Path generated = compilation.generated().resolve("acme/" + file + ".java");
      compilation.with("acme/" + file + ".java", Files.readString(generated));
    }
    compilation.compile("-proc:none");

    assertThat(compilation.run("acme.Main")).isEqualTo("mail to user 12, user 3");
  }

  private static void kapt(Compilation compilation) throws IOException {
    Path stubs = Files.createDirectories(compilation.sources().resolveSibling("stubs"));
    Files.createDirectories(compilation.generated());
    List<String> options = new ArrayList<>();
    options.add("aptMode=stubsAndApt");
    options.add("sources=" + compilation.generated());
    options.add("classes=" + compilation.classes());
    options.add("stubs=" + stubs);
    options.add("incrementalData=" + stubs);
    for (String entry : ProcessorPath.smartAsync().split(File.pathSeparator, -1)) {
      options.add("apclasspath=" + entry);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xplugin=" + ProcessorPath.of("kotlin-annotation-processing-embeddable"));
    for (String option : options) {
      arguments.add("-P");
      arguments.add("plugin:org.jetbrains.kotlin.kapt3:" + option);
    }
    run(compilation, arguments, compilation.sources());
  }

  private static void kotlinc(Compilation compilation) {
    run(compilation, List.of(), compilation.sources(), compilation.generated());
  }

  private static void run(Compilation compilation, List<String> options, Path... sources) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-no-stdlib", "-no-reflect", "-jvm-target", "21"));
    arguments.addAll(List.of("-cp", ProcessorPath.classPath()));
    arguments.addAll(List.of("-d", compilation.classes().toString()));
    for (Path each : sources) {
      arguments.add(each.toString());
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    String code =
        new K2JVMCompiler()
            .exec(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new))
            .name();
    assertThat(code).as(output.toString(StandardCharsets.UTF_8)).isEqualTo("OK");
  }
}

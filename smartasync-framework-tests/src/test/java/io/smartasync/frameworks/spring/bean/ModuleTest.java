package io.smartasync.frameworks.spring.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.ProxyKind;
import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Beans of named modules. */
class ModuleTest {

  @TempDir Path folder;

  @Test
  void aPackageThatIsNotOpenedIsNamed() throws Exception {
    Class<?> box = compile("exports com.example.box;");

    assertThatThrownBy(() -> ProxyKind.CGLIB.start(box))
        .rootCause()
        .isInstanceOf(IllegalAccessException.class);
    assertThatThrownBy(() -> ProxyKind.CGLIB.start(box))
        .hasStackTraceContaining(
            "The twin com.example.box.SmartBox.openAsync cannot run against a Spring proxy:"
                + " module com.example.box does not open its package."
                + " Add \"opens com.example.box;\" to its module-info.java");
  }

  @Test
  void aPackageThatIsOpenedWorks() throws Exception {
    Class<?> box = compile("exports com.example.box; opens com.example.box;");
    AnnotationConfigApplicationContext context = ProxyKind.CGLIB.prepare(box);
    context.setClassLoader(box.getClassLoader());
    context.refresh();
    try (context) {
      Object bean = ProxyKind.CGLIB.check(context.getBean(box));

      assertThat(opened(bean)).isEqualTo("opened");
    }
  }

  /** The twin is right without one. */
  @Test
  void aClassThatSpringCannotSeeGetsNoProxy() throws Exception {
    Class<?> box = compile("exports com.example.box; opens com.example.box;");
    try (var context = ProxyKind.CGLIB.start(box)) {
      Object bean = context.getBean(box);

      assertThat(AopUtils.isAopProxy(bean)).isFalse();
      assertThat(opened(bean)).isEqualTo("opened");
    }
  }

  private static Object opened(Object box) throws ReflectiveOperationException {
    return Async.await((CompletableFuture<?>) box.getClass().getMethod("openAsync").invoke(box));
  }

  private Class<?> compile(String directives) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    Path sources = Files.createTempDirectory(folder, "sources");
    Path module =
        Files.writeString(
            sources.resolve("module-info.java"), "module com.example.box { " + directives + " }");
    Path type =
        Files.writeString(
            sources.resolve("Box.java"),
            """
            package com.example.box;
            import io.smartasync.SmartAsync;
            public class Box implements SmartBox {
              @Override @SmartAsync public String open() { return "opened"; }
            }
            """);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              messages,
              files,
              null,
              List.of(
                  "--release",
                  "21",
                  "--add-reads",
                  "com.example.box=ALL-UNNAMED",
                  "-d",
                  classes.toString()),
              null,
              files.getJavaFileObjects(module, type));
      task.setProcessors(List.of(new SmartAsyncProcessor()));
      assertThat(task.call()).as("%s", messages).isTrue();
    }
    return load(classes);
  }

  private static Class<?> load(Path classes) {
    ClassLoader loader = ModuleTest.class.getClassLoader();
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration()
            .resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("com.example.box"));
    ModuleLayer.Controller controller =
        ModuleLayer.defineModulesWithOneLoader(configuration, List.of(boot), loader);
    Module module = controller.layer().findModule("com.example.box").orElseThrow();
    var unused = controller.addReads(module, loader.getUnnamedModule());
    Class<?> type = Class.forName(module, "com.example.box.Box");
    assertThat(type).isNotNull();
    return type;
  }
}

package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the check of twins behind proxies covers, beyond the shapes and misuses: every annotation,
 * pointcuts, the option, and which of the two processors reports.
 */
class ProxyCheckTest {

  private static final String KEY = "[SmartAsync:ProxyBypass]";

  /** One line for each library: the package, and the simple names of its annotations. */
  private static final List<String> ANNOTATIONS =
      List.of(
          "org.springframework.transaction.annotation Transactional",
          "org.springframework.security.access.prepost PreAuthorize PostAuthorize PreFilter PostFilter",
          "org.springframework.security.access.annotation Secured",
          "org.springframework.security.authorization.method AuthorizeReturnObject",
          "org.springframework.cache.annotation Cacheable CachePut CacheEvict Caching CacheConfig",
          "org.springframework.scheduling.annotation Async",
          "org.springframework.validation.annotation Validated",
          "org.springframework.retry.annotation Retryable CircuitBreaker",
          "org.springframework.resilience.annotation Retryable ConcurrencyLimit",
          "org.springframework.integration.annotation Publisher",
          "org.springframework.cloud.sleuth.annotation NewSpan ContinueSpan",
          "jakarta.transaction Transactional",
          "javax.transaction Transactional",
          "jakarta.annotation.security RolesAllowed PermitAll DenyAll RunAs",
          "javax.annotation.security RolesAllowed PermitAll DenyAll RunAs",
          "jakarta.interceptor Interceptors InterceptorBinding",
          "javax.interceptor Interceptors InterceptorBinding",
          "jakarta.ejb Stateless Stateful Singleton TransactionAttribute Asynchronous Lock AccessTimeout",
          "javax.ejb Stateless Stateful Singleton TransactionAttribute Asynchronous Lock AccessTimeout",
          "jakarta.enterprise.concurrent Asynchronous",
          "jakarta.validation.executable ValidateOnExecution",
          "javax.validation.executable ValidateOnExecution",
          "javax.cache.annotation CacheResult CachePut CacheRemove CacheRemoveAll CacheDefaults",
          "io.github.resilience4j.circuitbreaker.annotation CircuitBreaker CircuitBreakers",
          "io.github.resilience4j.retry.annotation Retry Retries",
          "io.github.resilience4j.ratelimiter.annotation RateLimiter RateLimiters",
          "io.github.resilience4j.bulkhead.annotation Bulkhead",
          "io.github.resilience4j.timelimiter.annotation TimeLimiter",
          "io.github.resilience4j.micrometer.annotation Timer",
          "io.micrometer.core.annotation Timed TimedSet Counted",
          "io.micrometer.observation.annotation Observed",
          "io.micrometer.tracing.annotation NewSpan ContinueSpan",
          "org.apache.shiro.authz.annotation RequiresAuthentication RequiresGuest RequiresPermissions RequiresRoles RequiresUser",
          "com.alibaba.csp.sentinel.annotation SentinelResource",
          "com.alicp.jetcache.anno Cached CacheUpdate CacheInvalidate CacheInvalidateContainer CacheRefresh CachePenetrationProtect",
          "net.javacrumbs.shedlock.spring.annotation SchedulerLock",
          "com.baomidou.dynamic.datasource.annotation DS DSTransactional",
          "io.seata.spring.annotation GlobalTransactional GlobalLock",
          "org.apache.seata.spring.annotation GlobalTransactional GlobalLock");

  private static final String TRANSACTIONAL =
      "package org.springframework.transaction.annotation; public @interface Transactional {}";

  private static final String AUDITED = "package acme; public @interface Audited {}";

  private static final String BEAN =
      """
      package acme;

      public class Bean implements SmartBean {
        @Override @io.smartasync.SmartAsync @Audited public String run() { return "run"; }
      }
      """;

  private static final String SERVICE =
      """
      package acme;

      public interface Service extends SmartService {
        @Override @io.smartasync.SmartAsync String run();
      }
      """;

  private static final String SERVICE_BEAN =
      """
      package acme;

      @org.springframework.transaction.annotation.Transactional
      public class ServiceBean implements Service {
        @Override public String run() { return "run"; }
      }
      """;

  @TempDir Path directory;

  @Test
  void everyAnnotationIsAnErrorOnTypes() throws IOException {
    List<String> sources = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (String line : ANNOTATIONS) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        String name = "Bean" + names.size();
        names.add(name);
        sources.add("package " + words[0] + "; public @interface " + words[i] + " {}");
        sources.add(
            """
            package acme;

            @%s
            public class %s implements Smart%s {
              @Override @io.smartasync.SmartAsync public String run() { return "run"; }
            }
            """
                .formatted(words[0] + "." + words[i], name, name));
      }
    }
    Javac.Compiled compiled = javac("all").compile(write("all", sources));
    assertThat(names).hasSizeGreaterThan(90);
    assertThat(bypasses(compiled))
        .extracting(each -> each.substring(1, each.indexOf("' ")))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void annotationsInPointcutsAreErrors() throws IOException {
    List<String> pointcuts =
        List.of(
            "@annotation(acme.A0)",
            "@within(acme.A1)",
            "@target( acme.A2 ) && args(..)",
            "execution(@acme.A3 * *(..))",
            "execution(public @A4 acme.Bean4 acme..*.*(..))",
            "within(@A5 *)",
            "execution(* *(..)) && @annotation(Local.A6)",
            "@annotation(bound7)",
            "@this(A8)",
            "execution(@(A9 || acme.Other) * *(..)) || bean(x)",
            "@annotation(acme.Beans$A10)");
    List<String> sources = new ArrayList<>();
    StringBuilder aspect =
        new StringBuilder("package acme;\n@org.aspectj.lang.annotation.Aspect\n");
    aspect.append("class Local {\n  @interface A6 {}\n");
    for (int i = 0; i < pointcuts.size(); i++) {
      aspect.append(
          "  @org.aspectj.lang.annotation.Around(\"%s\") void advice%d(%s) {}\n"
              .formatted(pointcuts.get(i), i, i == 7 ? "Object point, A7 bound7" : ""));
      if (i != 6 && i != 10) {
        sources.add("package acme; @interface A" + i + " {}");
      }
      String annotation = i == 6 ? "Local.A6" : i == 10 ? "Beans.A10" : "A" + i;
      sources.add(bean("Bean" + i, annotation));
    }
    sources.add("package acme; class Beans { @interface A10 {} }");
    sources.add(aspect.append("}\n").toString());
    sources.add(aroundAnnotation());
    sources.add("package org.aspectj.lang.annotation; public @interface Aspect {}");
    List<String> bypasses = bypasses(javac("aspects").compile(write("aspects", sources)));
    assertThat(bypasses)
        .allSatisfy(each -> assertThat(each).contains("' (advised by 'Local') on '"));
    assertThat(bypasses).hasSize(pointcuts.size());
  }

  @Test
  void annotationsThatPointcutsExcludeAreNoErrors() throws IOException {
    List<String> pointcuts =
        List.of(
            "!@annotation(A0)",
            "execution(!@A1 * *(..))",
            "execution(@(!A2) * *(..))",
            "@args(A3)",
            "!(@annotation(A4) || @within(A4))",
            "execution(@A5* * *(..)) || @annotation(acme..A5)",
            "! within( @A6 * ) && bean(x)");
    List<String> sources = new ArrayList<>();
    StringBuilder aspect =
        new StringBuilder("package acme;\n@org.aspectj.lang.annotation.Aspect\n");
    aspect.append("class Local {\n");
    for (int i = 0; i < pointcuts.size(); i++) {
      aspect.append(
          "  @org.aspectj.lang.annotation.Around(\"%s\") void advice%d() {}\n"
              .formatted(pointcuts.get(i), i));
      sources.add("package acme; @interface A" + i + " {}");
      sources.add(bean("Bean" + i, "A" + i));
    }
    sources.add(aspect.append("}\n").toString());
    sources.add(aroundAnnotation());
    sources.add("package org.aspectj.lang.annotation; public @interface Aspect {}");
    assertThat(javac("aspects").compile(write("aspects", sources)).diagnostics()).isEmpty();
  }

  private static String bean(String name, String annotation) {
    return """
        package acme;

        class %s implements Smart%s {
          @Override @io.smartasync.SmartAsync @%s public String run() { return "run"; }
        }
        """
        .formatted(name, name, annotation);
  }

  private static String aroundAnnotation() {
    return "package org.aspectj.lang.annotation; public @interface Around { String value();"
        + " String argNames() default \"\"; }";
  }

  @Test
  void theOptionAddsAnnotations() throws IOException {
    List<Path> sources = write("option", List.of(AUDITED, BEAN));
    assertThat(javac("without").compile(sources).diagnostics()).isEmpty();
    Javac.Compiled compiled =
        javac("with", "-Asmartasync.proxyAnnotations=acme.Other, acme.Audited").compile(sources);
    assertThat(bypasses(compiled))
        .singleElement()
        .asString()
        .contains("'@Audited' on 'run()' does not apply to 'runAsync()'");
    assertThat(messages(compiled))
        .contains(
            "'acme.Other' in the option 'smartasync.proxyAnnotations' is not an annotation on the"
                + " class path; correct the name or remove it [SmartAsync:UnknownProxyAnnotation]")
        .hasSize(2);
  }

  @Test
  void aTypeThatIsNoAnnotationIsAWarning() throws IOException {
    Javac.Compiled compiled =
        javac("with", "-Asmartasync.proxyAnnotations=acme.Bean")
            .compile(write("option", List.of(AUDITED, BEAN)));
    assertThat(compiled.errors()).isEmpty();
    assertThat(messages(compiled))
        .containsExactly(
            "'acme.Bean' in the option 'smartasync.proxyAnnotations' is not an annotation on the"
                + " class path; correct the name or remove it [SmartAsync:UnknownProxyAnnotation]");
  }

  @Test
  void anOptionThatIsNoListOfNamesIsOneError() throws IOException {
    List<Path> sources = write("option", List.of(AUDITED, BEAN));
    for (String value :
        List.of("=acme.Audited,", "=acme.Audited;acme.Other", "=@acme.Audited", "")) {
      Javac.Compiled compiled =
          javac("with", "-Asmartasync.proxyAnnotations" + value).compile(sources);
      assertThat(messages(compiled))
          .as(value)
          .singleElement()
          .asString()
          .contains("' in the option 'smartasync.proxyAnnotations' is not a qualified name; ")
          .endsWith("=com.acme.Audited,com.acme.Metered' [SmartAsync:InvalidProxyAnnotation]");
    }
  }

  /** One option may be set for many modules. */
  @Test
  void anUnknownAnnotationIsNoWarningWhereNothingInheritsTwins() throws IOException {
    Javac.Compiled compiled =
        javac("with", "-Asmartasync.proxyAnnotations=acme.Other")
            .compile(write("option", List.of(AUDITED)));
    assertThat(compiled.diagnostics()).isEmpty();
  }

  @Test
  void aTypeIsCheckedAgainstInterfacesOfAnEarlierCompilation() throws IOException {
    Path earlier =
        javac("earlier").compile(write("earlier", List.of(TRANSACTIONAL, SERVICE))).classes();
    Javac.Compiled compiled =
        javac("later").with(earlier).compile(write("later", List.of(SERVICE_BEAN)));
    assertThat(bypasses(compiled)).singleElement().asString().startsWith("'ServiceBean' inherits ");
  }

  @Test
  void aTypeIsCheckedAgainstASuperclassOfAnEarlierCompilation() throws IOException {
    String enable = "package io.smartasync.spring; public @interface EnableSmartAsync {}";
    Path module = javac("module").compile(write("module", List.of(enable))).classes();
    Path earlier =
        javac("earlier")
            .with(module)
            .compile(write("earlier", List.of(TRANSACTIONAL, SERVICE, SERVICE_BEAN)))
            .classes();
    List<Path> sources = write("later", List.of("package acme; class Sub extends ServiceBean {}"));
    assertThat(javac("with").with(earlier, module).compile(sources).diagnostics()).isEmpty();
    assertThat(bypasses(javac("without").with(earlier).compile(sources)))
        .singleElement()
        .asString()
        .contains("'@Transactional' on 'ServiceBean' does not apply to 'runAsync()'");
  }

  /** Builds may name the processor, and then this one runs alone. */
  @Test
  void theProcessorThatGeneratesChecksAnnotatedTypesItself() throws IOException {
    List<Path> sources = write("alone", List.of(AUDITED, BEAN));
    Javac.Compiled compiled =
        javac("alone", "-Asmartasync.proxyAnnotations=acme.Audited,acme.Other")
            .withOnly(new SmartAsyncProcessor())
            .compile(sources);
    assertThat(messages(compiled)).hasSize(2);
    assertThat(bypasses(compiled)).hasSize(1);
  }

  @Test
  void theOtherProcessorClaimsNothing() throws IOException {
    List<String> strict =
        Stream.concat(Javac.STRICT.stream(), Stream.of("-Xdoclint:none")).toList();
    Javac.Compiled compiled =
        Javac.into(directory.resolve("unclaimed"), strict)
            .compile(write("unclaimed", List.of(AUDITED, BEAN)));
    assertThat(messages(compiled))
        .contains("No processor claimed any of these annotations: /acme.Audited");
  }

  @Test
  void otherErrorsComeAlone() throws IOException {
    String broken = "package acme; @io.smartasync.SmartAsync class Broken { }";
    Javac.Compiled compiled =
        javac("broken", "-Asmartasync.proxyAnnotations=acme.Audited")
            .compile(write("broken", List.of(AUDITED, BEAN, broken)));
    assertThat(compiled.errors()).hasSize(1);
    assertThat(bypasses(compiled)).isEmpty();
  }

  @Test
  void whatDoesNotExistIsLeftToTheCompilerAndComesFirst() throws IOException {
    String broken =
        """
        package acme;

        @Missing
        @Audited
        public class Broken implements SmartBroken, Missing {
          @Override @io.smartasync.SmartAsync @Missing public String run() { return "run"; }
        }
        """;
    Javac.Compiled compiled =
        javac("missing", "-Asmartasync.proxyAnnotations=acme.Audited")
            .compile(write("missing", List.of(AUDITED, broken)));
    assertThat(messages(compiled)).hasSize(4).last().asString().endsWith(KEY);
    assertThat(messages(compiled).subList(0, 3))
        .allMatch(each -> each.startsWith("cannot find symbol"));
  }

  @Test
  void typesInModulesAreChecked() throws IOException {
    Path runtime = RuntimeModule.in(Files.createDirectory(directory.resolve("runtime")));
    String module = "module acme { requires transitive io.smartasync; exports acme; }";
    List<Path> sources = write("module", List.of(AUDITED, BEAN));
    Path descriptor = directory.resolve("sources/module/module-info.java");
    sources.add(Files.writeString(descriptor, module));
    Javac.Compiled compiled =
        javac("modules", "-Asmartasync.proxyAnnotations=acme.Audited")
            .withRuntime(runtime)
            .compile(sources);
    assertThat(bypasses(compiled)).hasSize(1);
  }

  private Javac javac(String name, String... options) {
    return Javac.into(
        directory.resolve(name), Stream.concat(Javac.PLAIN.stream(), Stream.of(options)).toList());
  }

  private static List<String> messages(Javac.Compiled compiled) {
    return compiled.diagnostics().stream()
        .map((Diagnostic<? extends JavaFileObject> each) -> each.getMessage(Locale.ROOT))
        .toList();
  }

  private static List<String> bypasses(Javac.Compiled compiled) {
    return messages(compiled).stream().filter(each -> each.endsWith(KEY)).toList();
  }

  /** Writes sources, each into the directory of its package. */
  private List<Path> write(String name, List<String> sources) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String source : sources) {
      String inPackage = source.substring("package ".length(), source.indexOf(';'));
      String type = source.replaceAll("(?s)^.*?(?:class|interface) (\\w+).*$", "$1");
      Path file =
          directory
              .resolve("sources")
              .resolve(name)
              .resolve(inPackage.replace('.', '/'))
              .resolve(type + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source));
    }
    return files;
  }
}

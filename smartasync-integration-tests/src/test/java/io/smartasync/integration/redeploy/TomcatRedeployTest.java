package io.smartasync.integration.redeploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A web application that contains the library can be redeployed: Tomcat keeps no class of it. */
@Timeout(300)
class TomcatRedeployTest {

  private static final int REDEPLOYS = 10;

  private final Tomcat tomcat = new Tomcat();
  private final CompletableFuture<String> sharedFailure =
      CompletableFuture.failedFuture(new IllegalStateException("shared"));

  @TempDir Path folder;

  @BeforeEach
  void start() throws Exception {
    Path classes = folder.resolve("app/WEB-INF/classes");
    copy(Async.class, "io/smartasync", classes);
    copy(ShopServlet.class, "io/smartasync/integration/redeploy", classes);
    tomcat.setBaseDir(folder.toString());
    tomcat.setSilent(true);
    tomcat.setPort(0);
    tomcat.getConnector();
    tomcat.getHost().setParentClassLoader(new ContainerLoader());
    tomcat.start();
  }

  @AfterEach
  void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  /** Copies a package, from the folder or the jar that contains a class. */
  private static void copy(Class<?> type, String packageFolder, Path target)
      throws IOException, URISyntaxException {
    URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path source = Path.of(location);
    if (Files.isDirectory(source)) {
      copyFolder(source, packageFolder, target);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(source)) {
        copyFolder(jar.getPath("/"), packageFolder, target);
      }
    }
  }

  private static void copyFolder(Path root, String packageFolder, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(packageFolder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(root.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** The class loader of a container that does not contain the library. */
  private static final class ContainerLoader extends ClassLoader {

    ContainerLoader() {
      super(TomcatRedeployTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("io.smartasync.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.startsWith("META-INF/services/io.smartasync")
          ? Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }

  private Context deploy() {
    Context context = tomcat.addContext("/app", folder.resolve("app").toString());
    // Tomcat can replace its threads and remove references; the library must not need that.
    StandardContext standard = (StandardContext) context;
    standard.setRenewThreadsWhenStoppingContext(false);
    standard.setClearReferencesThreadLocals(false);
    standard.setClearReferencesRmiTargets(false);
    context.getServletContext().setAttribute(ShopServlet.SHARED_FAILURE, sharedFailure);
    Tomcat.addServlet(context, "shop", ShopServlet.class.getName()).addMapping("/");
    return context;
  }

  private String call() throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/app/");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      return response.body();
    }
  }

  @Test
  void oneClassLoaderIsLeftAfterTenRedeployments() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < REDEPLOYS; i++) {
      if (i > 0) {
        tomcat.getHost().removeChild(tomcat.getHost().findChild("/app"));
      }
      loaders.add(new WeakReference<>(deploy().getLoader().getClassLoader()));
      assertThat(call())
          .isEqualTo("[ordered book, ordered pen, [1, 2, 3], 3000, 3000, 0, 0, timeout, shared]");
    }
    assertThat(aliveAfterCollection(loaders)).isEqualTo(1);
  }

  private static long aliveAfterCollection(List<WeakReference<ClassLoader>> loaders)
      throws InterruptedException {
    long alive = loaders.size();
    for (int i = 0; i < 100 && alive > 1; i++) {
      System.gc();
      Thread.sleep(50);
      alive = loaders.stream().filter(loader -> loader.get() != null).count();
    }
    return alive;
  }
}

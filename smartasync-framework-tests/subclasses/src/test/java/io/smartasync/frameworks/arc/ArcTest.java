package io.smartasync.frameworks.arc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.processor.BeanArchives;
import io.quarkus.arc.processor.BeanProcessor;
import io.quarkus.arc.processor.ResourceOutput.Resource;
import io.smartasync.frameworks.arc.beans.CallInterceptor;
import io.smartasync.frameworks.arc.beans.Intercepted;
import io.smartasync.frameworks.arc.beans.Program;
import io.smartasync.frameworks.arc.beans.Safe;
import io.smartasync.frameworks.arc.beans.SmartSafe;
import io.smartasync.frameworks.arc.beans.SmartVault;
import io.smartasync.frameworks.arc.beans.Vault;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ArC, the container of Quarkus, intercepts by subclasses that it generates when it builds. */
class ArcTest {

  @TempDir Path generated;

  @Test
  void adviceAppliesToBothMethods() throws Exception {
    build();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (BeanLoader loader = new BeanLoader(generated)) {
      thread.setContextClassLoader(loader);
      Object program =
          loader.loadClass(Program.class.getName()).getDeclaredConstructor().newInstance();

      assertThat(((Callable<?>) program).call())
          .isEqualTo(
              List.of(
                  "secret[secret]",
                  "secret[secret on a virtual thread]",
                  "key[keyAsync]",
                  "key[keyAsync]",
                  "open[open on a virtual thread]"));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Does with the beans what Quarkus does when it builds an application. */
  private void build() throws Exception {
    Index index =
        Index.of(
            Vault.class,
            SmartVault.class,
            Safe.class,
            SmartSafe.class,
            CallInterceptor.class,
            Intercepted.class);
    BeanProcessor.builder()
        .setName("test")
        .setImmutableBeanArchiveIndex(BeanArchives.buildImmutableBeanArchiveIndex(index))
        .setComputingBeanArchiveIndex(
            BeanArchives.buildComputingBeanArchiveIndex(
                ArcTest.class.getClassLoader(), new ConcurrentHashMap<>(), index))
        .setApplicationIndex(index)
        .setOutput(this::write)
        .build()
        .process();
  }

  private void write(Resource resource) throws IOException {
    String name =
        switch (resource.getType()) {
          case JAVA_CLASS -> resource.getName() + ".class";
          case SERVICE_PROVIDER -> "META-INF/services/" + resource.getName();
          case JAVA_SOURCE -> resource.getName() + ".java";
        };
    Path file = generated.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, resource.getData());
  }

  /** Loads the beans itself, and so into the packages of what is generated for them. */
  private static final class BeanLoader extends URLClassLoader {

    private static final String BEANS = Program.class.getPackageName() + ".";

    BeanLoader(Path generated) throws MalformedURLException {
      super(
          new URL[] {
            generated.toUri().toURL(),
            Program.class.getProtectionDomain().getCodeSource().getLocation()
          },
          ArcTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (name.startsWith(BEANS) && findLoadedClass(name) == null) {
          return findClass(name);
        }
        return super.loadClass(name, resolve);
      }
    }
  }
}

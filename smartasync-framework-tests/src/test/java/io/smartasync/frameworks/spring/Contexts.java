package io.smartasync.frameworks.spring;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The contexts of a test class, one for each kind of proxies. */
public final class Contexts implements AfterAllCallback {

  private final Class<?>[] components;
  private final Map<ProxyKind, ConfigurableApplicationContext> started =
      new EnumMap<>(ProxyKind.class);

  private Contexts(Class<?>... components) {
    this.components = components;
  }

  /** Contexts with the module and these components, which start when they are asked for a bean. */
  public static Contexts of(Class<?>... components) {
    return new Contexts(components);
  }

  /** Returns a bean that has a proxy of that kind. */
  public <T> T proxy(ProxyKind kind, Class<T> type) {
    return kind.check(get(kind).getBean(type));
  }

  /** Returns the context. */
  public ConfigurableApplicationContext get(ProxyKind kind) {
    return started.computeIfAbsent(kind, each -> each.start(components));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    started.values().forEach(ConfigurableApplicationContext::close);
    started.clear();
  }
}

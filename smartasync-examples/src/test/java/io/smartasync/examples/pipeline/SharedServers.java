package io.smartasync.examples.pipeline;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Provides real servers that all tests with a {@code Servers} parameter share. */
final class SharedServers implements ParameterResolver {

  static final int PHOTOS = 12;

  private static final int MOST_BYTES = 64 * 1024;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Servers.class;
  }

  @Override
  public Servers resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedServers.class))
        .computeIfAbsent(Servers.class, key -> start(), Servers.class);
  }

  /** Starts the servers. They are closed when the JVM exits. */
  static Servers start() {
    Servers servers = new Servers(PHOTOS, MOST_BYTES, Duration.ZERO);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(servers)));
    try {
      servers.start(1);
      return servers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Servers servers) {
    try {
      servers.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.smartasync.examples.pipeline;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts real servers, once for all the tests that ask for them and leave them as they are. */
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

  /** Servers of one's own, to be closed: they are closed too if the tests are aborted. */
  static Servers start() {
    try {
      Servers servers = Servers.start(PHOTOS, MOST_BYTES, Duration.ZERO);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(servers)));
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

package io.smartasync.integration.facades;

import io.smartasync.examples.pipeline.Endpoints;
import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Resolves the addresses of S3 and PostgreSQL, which run until the last test ends. */
final class PipelineServers implements ParameterResolver {

  private static final int PHOTOS = 1;
  private static final int MOST_BYTES = 1024;

  /** Closed by JUnit together with the store that holds it. */
  private record Running(Servers servers) implements AutoCloseable {

    static Running start() {
      Servers servers = new Servers(PHOTOS, MOST_BYTES, Duration.ZERO);
      try {
        servers.start(0);
      } catch (IOException e) {
        try {
          servers.close();
        } catch (IOException whileClosing) {
          e.addSuppressed(whileClosing);
        }
        throw new UncheckedIOException(e);
      }
      return new Running(servers);
    }

    @Override
    public void close() throws IOException {
      servers.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Endpoints.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(PipelineServers.class))
        .computeIfAbsent(Running.class, type -> Running.start(), Running.class)
        .servers()
        .endpoints();
  }
}

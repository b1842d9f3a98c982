package io.smartasync.examples.pipeline;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What another process needs to open an archiver: addresses, no connections.
 *
 * @param servers the addresses, as {@link Endpoints#text} returns them
 * @param driver the name of the client library for the database
 * @param requestTimeout the timeout of each request to a server
 * @param directory the path of the directory for the downloaded files
 */
public record ArchiverSettings(
    String servers, String driver, Duration requestTimeout, String directory)
    implements Serializable {

  static ArchiverSettings of(
      Endpoints endpoints, Driver driver, Duration requestTimeout, Path directory) {
    return new ArchiverSettings(
        endpoints.text(), driver.name(), requestTimeout, directory.toString());
  }

  /**
   * Connects to the servers.
   *
   * @return the archiver with its connections
   */
  public OpenArchiver open() {
    Timeouts timeouts = Timeouts.of(requestTimeout, requestTimeout);
    Clients clients = Clients.of(Endpoints.parse(servers), timeouts, Driver.valueOf(driver));
    return new OpenArchiver(clients, clients.archiver(Path.of(directory), archived -> {}));
  }
}

package io.smartasync.benchmarks.job;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.time.Duration;

/** A process with the servers, so that the processes of the ways have nothing but the way. */
final class JobServers {

  private static final int MOST_BYTES = 256 * 1024;
  private static final Duration API_LATENCY = Duration.ofMillis(20);

  /** The copies on the disk: of all photos, twice. */
  private static final int COPIES = 2;

  private JobServers() {}

  /**
   * Starts the servers, prints their addresses, and stops them at the end of the input.
   *
   * @param args the number of photos
   */
  public static void main(String[] args) throws IOException {
    try (Servers servers = servers(Integer.parseInt(args[0]))) {
      servers.start(COPIES);
      System.out.println(servers.endpoints().text());
      while (System.in.read() >= 0) {
        // Nothing is read but the end.
      }
    }
  }

  static Servers servers(int photos) {
    return new Servers(photos, MOST_BYTES, API_LATENCY);
  }
}

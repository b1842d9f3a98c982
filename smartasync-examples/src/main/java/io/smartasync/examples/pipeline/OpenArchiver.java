package io.smartasync.examples.pipeline;

/** An archiver and the connections that belong to it. */
public final class OpenArchiver implements AutoCloseable {

  private final Clients clients;
  private final Archiver archiver;

  OpenArchiver(Clients clients, Archiver archiver) {
    this.clients = clients;
    this.archiver = archiver;
  }

  /**
   * Returns the archiver.
   *
   * @return the archiver, until this is closed
   */
  public Archiver archiver() {
    return archiver;
  }

  /**
   * Returns the table in which the archiver saves rows.
   *
   * @return the table, until this is closed
   */
  public Archive archive() {
    return clients.archive();
  }

  /** Waits for the running operations, and closes the connections. */
  @Override
  public void close() {
    try {
      archiver.close();
    } finally {
      clients.close();
    }
  }
}

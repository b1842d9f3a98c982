package io.smartasync.examples.pipeline.servers;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;

/**
 * The user who runs PostgreSQL: the current user, but never root, because PostgreSQL refuses to run
 * as root.
 *
 * @param prefix the command that runs another command as that user; empty for the current user
 */
record ServerUser(List<String> prefix) {

  /** A user namespace in which root is an ordinary user. */
  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  /**
   * Finds the user.
   *
   * @throws IOException if the current user is root and cannot become another one
   */
  static ServerUser find() throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return new ServerUser(List.of());
    }
    if (isAvailable()) {
      return new ServerUser(NAMESPACE);
    }
    throw new IOException(
        "PostgreSQL refuses to run as root, and there are no user namespaces here (unshare -U):"
            + " run the pipeline as another user");
  }

  private static boolean isAvailable() throws IOException {
    Command.Result id;
    try {
      id = Command.run(List.of("unshare", "-U", "id", "-u"));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return false; // there is no such program
    }
    return id.exitCode() == 0 && !id.output().strip().equals("0");
  }
}

package io.smartasync.examples.pipeline;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Creates message digests. */
public final class Digests {

  private Digests() {}

  /**
   * Creates a digest.
   *
   * @return a new SHA-256 digest
   */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

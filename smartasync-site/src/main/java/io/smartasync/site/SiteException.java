package io.smartasync.site;

import java.io.Serial;

/** A program that builds or tests the site failed; the message contains its output. */
final class SiteException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  SiteException(String message) {
    super(message);
  }
}

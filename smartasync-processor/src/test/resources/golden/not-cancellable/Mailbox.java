package com.example.mail;

import io.smartasync.SmartAsync;
import io.vertx.core.Future;

/** Sends letters by Vert.x, whose futures cannot be cancelled. */
public class Mailbox implements SmartMailbox {

  /**
   * Sends a letter.
   *
   * @param letter what is in it
   * @return a future of its number
   */
  @Override
  @SmartAsync(timeout = "5s")
  public Future<Long> sendAsync(String letter) {
    return Future.succeededFuture(1L);
  }
}

package com.example.mail;

import io.smartasync.SmartAsync;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;

/** Asks for facades of two clients, one of which cannot be cancelled. */
@SmartAsync.For({Stamps.Printer.class, Stamps.Shop.class})
interface Stamps {

  /** Prints. */
  interface Printer {

    CompletableFuture<Integer> print(String picture);
  }

  /** Sells. */
  interface Shop {

    CompletableFuture<Integer> price(String picture);

    Future<Integer> order(String picture);
  }
}

package io.smartasync.frameworks.micronaut;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.CompletableFuture;

/** Calls both methods, on the threads that Micronaut has for handlers. */
@Controller
@Produces(MediaType.TEXT_PLAIN)
class VaultController {

  private final SmartVault vault;

  VaultController(SmartVault vault) {
    this.vault = vault;
  }

  /** Without an annotation, a handler runs on the event loop of the connection. */
  @Get("/event-loop")
  String onTheEventLoop() {
    return vault.key();
  }

  @Get("/event-loop/twin")
  CompletableFuture<String> twinOnTheEventLoop() {
    return vault.secretAsync();
  }

  @Get("/blocking")
  @ExecuteOn(TaskExecutors.BLOCKING)
  String blocking() {
    return vault.key();
  }

  @Get("/virtual")
  @ExecuteOn(TaskExecutors.VIRTUAL)
  String virtual() {
    return vault.secret();
  }
}

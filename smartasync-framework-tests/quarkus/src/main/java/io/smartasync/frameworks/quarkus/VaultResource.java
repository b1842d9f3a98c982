package io.smartasync.frameworks.quarkus;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;

/** Calls both methods, on each kind of thread that Quarkus has for a handler. */
@Path("/")
public class VaultResource {

  private final SmartVault vault;

  VaultResource(SmartVault vault) {
    this.vault = vault;
  }

  /** Without an annotation, a method that returns no asynchronous type runs on a worker. */
  @GET
  @Path("worker")
  public String worker() {
    return vault.secret() + ", " + vault.key() + ", " + vault.code();
  }

  @GET
  @Path("worker/riddle-twin")
  @Blocking
  public Uni<String> twinOnAWorker() {
    return vault.riddleAsync();
  }

  @GET
  @Path("virtual")
  @RunOnVirtualThread
  public String virtual() {
    return vault.secret() + ", " + vault.key() + ", " + vault.code();
  }

  @GET
  @Path("event-loop/key")
  @NonBlocking
  public String keyOnTheEventLoop() {
    return vault.key();
  }

  @GET
  @Path("event-loop/code")
  @NonBlocking
  public String codeOnTheEventLoop() {
    return vault.code();
  }

  /** Without an annotation, a method that returns an asynchronous type runs on the event loop. */
  @GET
  @Path("event-loop/secret-twin")
  public CompletionStage<String> secretTwin() {
    return vault.secretAsync();
  }

  @GET
  @Path("event-loop/riddle-twin")
  public Uni<String> riddleTwin() {
    return vault.riddleAsync();
  }

  @GET
  @Path("event-loop/key-async")
  public CompletionStage<String> keyAsync() {
    return vault.keyAsync();
  }

  @GET
  @Path("event-loop/code-async")
  public Uni<String> codeAsync() {
    return vault.codeAsync();
  }
}

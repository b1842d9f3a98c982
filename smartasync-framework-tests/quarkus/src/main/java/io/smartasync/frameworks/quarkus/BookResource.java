package io.smartasync.frameworks.quarkus;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.smartasync.Async;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;

/** Calls the operations on the database from each kind of thread. */
@Path("/books")
public class BookResource {

  private final SmartBooks books;

  BookResource(SmartBooks books) {
    this.books = books;
  }

  /** The model: what Mutiny's own blocking operator does. */
  @GET
  @Path("worker/await")
  public Long awaitOnAWorker() {
    return books.addAsync("Emma").await().indefinitely();
  }

  @GET
  @Path("worker/refused")
  public Long refusedOnAWorker() {
    return books.add("Emma");
  }

  @GET
  @Path("worker")
  public String worker() {
    return books.title(books.addAnywhere("Emma"));
  }

  @GET
  @Path("virtual")
  @RunOnVirtualThread
  public String virtual() {
    return books.title(books.addAnywhere("Persuasion"));
  }

  @GET
  @Path("event-loop")
  public Uni<String> eventLoop() {
    return books.addAsync("Sanditon").flatMap(books::titleAsync);
  }

  /** A body sees the request scope, with which Quarkus marks contexts of Vert.x as safe. */
  @GET
  @Path("body")
  public CompletionStage<String> body() {
    return Async.start(() -> books.title(books.add("Lady Susan")));
  }
}

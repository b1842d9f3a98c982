package io.smartasync.frameworks.quarkus;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.logging.MDC;

/** Sets the context of the request and calls operations that read it. */
@Path("/greeting")
public class GreeterResource {

  private final SmartGreeter greeter;
  private final Visitor visitor;

  GreeterResource(SmartGreeter greeter, Visitor visitor) {
    this.greeter = greeter;
    this.visitor = visitor;
  }

  @GET
  @Path("worker")
  public String worker() {
    return all();
  }

  @GET
  @Path("virtual")
  @RunOnVirtualThread
  public String virtual() {
    return all();
  }

  /** The first line is the model: what Mutiny's own blocking operator does. */
  private String all() {
    enter();
    return greeter.reactiveAsync().await().indefinitely()
        + "\n"
        + greeter.reactive()
        + "\n"
        + greeter.direct();
  }

  @GET
  @Path("event-loop")
  public Uni<String> eventLoop() {
    enter();
    return greeter.reactiveAsync();
  }

  @GET
  @Path("body")
  public Uni<String> body() {
    enter();
    return greeter.directAsync();
  }

  private void enter() {
    visitor.setName("ada");
    MDC.put("user", "ada");
  }
}

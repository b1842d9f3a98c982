package io.smartasync.frameworks.quarkus;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.SmartAsync;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;

/** Operations that read the context of the request. */
@ApplicationScoped
public class Greeter implements SmartGreeter {

  private final Visitor visitor;

  Greeter(Visitor visitor) {
    this.visitor = visitor;
  }

  @Override
  @SmartAsync
  public Uni<String> reactiveAsync() {
    return Uni.createFrom()
        .item(this::context)
        .runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }

  @Override
  @SmartAsync(as = Uni.class)
  public String direct() {
    return context();
  }

  private String context() {
    return "%s, MDC %s, %s"
        .formatted(
            visitor.name(),
            MDC.get("user"),
            VertxContext.isOnDuplicatedContext() ? "on a Vert.x context" : "on no Vert.x context");
  }
}

package io.smartasync.frameworks.quarkus;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Propagates the request scope and the MDC to the bodies of direct-style operations. */
class Contexts {

  void register(@Observes StartupEvent event) {
    ContextRegistry.getInstance()
        .registerThreadLocalAccessor(new RequestScope())
        .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor());
  }

  private static final class RequestScope implements ThreadLocalAccessor<ContextState> {

    @Override
    public Object key() {
      return "quarkus.request";
    }

    @Override
    public @Nullable ContextState getValue() {
      ArcContainer container = Arc.container();
      return container == null ? null : container.requestContext().getStateIfActive();
    }

    @Override
    public void setValue(ContextState state) {
      Arc.container().requestContext().activate(state);
    }

    @Override
    public void setValue() {
      Arc.container().requestContext().deactivate();
    }
  }
}

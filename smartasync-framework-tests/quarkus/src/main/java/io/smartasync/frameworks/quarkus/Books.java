package io.smartasync.frameworks.quarkus;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smartasync.SmartAsync;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Operations of Hibernate Reactive, each with a session of its own. */
@ApplicationScoped
public class Books implements SmartBooks {

  private final Mutiny.SessionFactory sessions;
  private final Vertx vertx;

  Books(Mutiny.SessionFactory sessions, Vertx vertx) {
    this.sessions = sessions;
    this.vertx = vertx;
  }

  /** Runs on the thread of the caller, as written. */
  @Override
  @SmartAsync
  public Uni<Long> addAsync(String title) {
    return sessions.withTransaction(session -> add(session, title));
  }

  /** Runs on the event loop of the caller's context, or of a new one. */
  @Override
  @SmartAsync
  public Uni<Long> addAnywhereAsync(String title) {
    return onEventLoop(() -> addAsync(title));
  }

  @Override
  @SmartAsync
  public Uni<String> titleAsync(long id) {
    return onEventLoop(
        () ->
            sessions.withSession(
                session ->
                    session
                        .find(Book.class, id)
                        .map(book -> book.title + " from " + Calls.thread())));
  }

  private static Uni<Long> add(Mutiny.Session session, String title) {
    Book book = new Book();
    book.title = title;
    return session.persist(book).map(done -> book.id);
  }

  private <T> Uni<T> onEventLoop(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context context = VertxContext.getOrCreateDuplicatedContext(vertx);
              VertxContextSafetyToggle.setContextSafe(context, true);
              return Uni.createFrom()
                  .deferred(work::get)
                  .runSubscriptionOn(task -> context.runOnContext(ignored -> task.run()));
            });
  }
}

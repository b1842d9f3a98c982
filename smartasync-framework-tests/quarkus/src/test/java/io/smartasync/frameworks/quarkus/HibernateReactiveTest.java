package io.smartasync.frameworks.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.smartasync.Async;
import io.smartasync.SmartAsync;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/**
 * Operations of Hibernate Reactive belong to an event loop of Vert.x. Elsewhere its own error
 * arrives, as from {@code Uni.await()}, unless the operation goes to an event loop itself.
 */
@QuarkusTest
@QuarkusTestResource(Database.class)
class HibernateReactiveTest {

  /** An operation with the session of another thread. */
  static class Shelf implements SmartHibernateReactiveTest_Shelf {

    private final Mutiny.Session session;

    Shelf(Mutiny.Session session) {
      this.session = session;
    }

    @Override
    @SmartAsync
    public Uni<List<Book>> allAsync() {
      return session.createQuery("from Book", Book.class).getResultList();
    }
  }

  @TestHTTPResource URI root;
  @Inject SmartBooks books;
  @Inject Mutiny.SessionFactory sessions;

  private HttpResponse<String> get(String path) {
    return Server.get(root, "books/" + path);
  }

  @Test
  void onAThreadThatIsNoEventLoopTheLibrarysErrorArrivesAsFromAwait() {
    for (String path : new String[] {"worker/await", "worker/refused"}) {
      HttpResponse<String> response = get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(500);
      assertThat(response.body())
          .as(path)
          .contains("IllegalStateException: HR000068")
          .contains("should exclusively be invoked from a Vert.x EventLoop thread");
    }
  }

  @Test
  void onAPlainThreadTheLibrarysErrorArrivesAsFromAwait() {
    assertThatThrownBy(() -> onAPlainThread(() -> books.addAsync("Emma").await().indefinitely()))
        .hasMessageContaining("requires a safe (isolated) Vert.x sub-context");
    assertThatThrownBy(() -> onAPlainThread(() -> books.add("Emma")))
        .hasMessageContaining("requires a safe (isolated) Vert.x sub-context");
  }

  @Test
  void anOperationThatGoesToAnEventLoopServesEverywhere() throws Exception {
    assertThat(get("event-loop").body()).isEqualTo("Sanditon from an event loop");
    assertThat(get("worker").body()).isEqualTo("Emma from an event loop");
    assertThat(get("virtual").body()).isEqualTo("Persuasion from an event loop");
    assertThat(get("body").body()).isEqualTo("Lady Susan from an event loop");
    assertThat(onAPlainThread(() -> books.title(books.addAnywhere("Evelina"))))
        .isEqualTo("Evelina from an event loop");
  }

  @Test
  void quarkusHasASupportForPlainThreads() throws Throwable {
    long id = VertxContextSupport.subscribeAndAwait(() -> books.addAsync("Camilla"));
    assertThat(books.title(id)).isEqualTo("Camilla from an event loop");
  }

  /** A session belongs to the thread that opened it. */
  @Test
  void aSessionOnAnotherThreadFailsWithTheLibrarysError() throws Throwable {
    Mutiny.Session session = VertxContextSupport.subscribeAndAwait(() -> sessions.openSession());
    Shelf shelf = new Shelf(session);
    assertThatThrownBy(shelf::all).hasMessageContaining("HR000069");
    assertThatThrownBy(() -> shelf.allAsync().await().indefinitely())
        .hasMessageContaining("HR000069");
    VertxContextSupport.subscribeAndAwait(session::close);
  }

  private static <T> T onAPlainThread(Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    Thread.ofVirtual().start(task);
    return Async.await(task, Exception.class);
  }
}

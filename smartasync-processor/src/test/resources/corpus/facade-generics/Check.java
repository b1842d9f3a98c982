package generics;

import io.smartasync.Async;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import library.Library;

final class Check {

  public static void main(String[] args) throws Exception {
    SmartLibrary_Views<Integer, String> views =
        SmartLibrary_Views.of(() -> CompletableFuture.completedFuture("result"));
    Map.Entry<String, Integer> entry = views.map(1, "one");
    assert entry.equals(Map.entry("one", 1));
    assert views.result().equals("result");
    Object first = views.<String, Object>as(List.of("a"), String.class);
    assert first.equals("a");

    Library.Lock lock = () -> CompletableFuture.completedFuture("me");
    SmartLibrary_Lock smartLock = SmartLibrary_Lock.of(lock);
    assert smartLock.self().refresh().owner().equals("me");
    assert smartLock.history().toList().get(0).owner().equals("me");
    assert SmartLibrary_Entry.of(lock).self().refresh().async() == lock;

    Library.Results results =
        new Library.Results() {
          @Override
          public CompletionStage<Library.Results> fetchNextPage() {
            return CompletableFuture.completedFuture(this);
          }

          @Override
          public List<String> elements() {
            return List.of("a");
          }
        };
    SmartLibrary_Results page = SmartLibrary_Results.of(results).fetchNextPage();
    assert page.elements().equals(List.of("a"));

    assert SmartLibrary_Receiver.of(new Response("a")).uri("b").response().equals("response of b");
    web();
    wildcards();
    nothing();
    caches();

    SmartLibrary_Book book = SmartLibrary_Book.of(Library.Pages::new);
    assert book.pages().stream().toList().get(0).size() == 3;
    int size =
        SmartLibrary_Diamond.of(() -> CompletableFuture.completedFuture(7)).size();
    assert size == 7;
  }

  private static final class Response implements Library.Receiver<Response> {
    private final String uri;

    Response(String uri) {
      this.uri = uri;
    }

    @Override
    public Response uri(String other) {
      return new Response(other);
    }

    @Override
    public CompletableFuture<Response> uriAsync(String other) {
      return CompletableFuture.completedFuture(uri(other));
    }

    @Override
    public CompletableFuture<String> response() {
      return CompletableFuture.completedFuture("response of " + uri);
    }
  }

  private static void web() {
    class Spec implements Library.BodyUriSpec {
      @Override
      public Library.BodySpec header(String name) {
        return this;
      }

      @Override
      public CompletableFuture<String> retrieve() {
        return CompletableFuture.completedFuture("body");
      }

      @Override
      public Library.BodySpec uri(String uri) {
        return this;
      }

      @Override
      public Library.BodySpec body(String body) {
        return this;
      }
    }
    Library.Web web =
        new Library.Web() {
          @Override
          public Library.HeadersUriSpec<?> get() {
            return new Spec();
          }

          @Override
          public Library.BodyUriSpec post() {
            return new Spec();
          }
        };
    SmartLibrary_Web smart = SmartLibrary_Web.of(web);
    String got = smart.get().uri("/").header("a").retrieve();
    assert got.equals("body");
    String posted = smart.post().uri("/").header("a").body("b").retrieve();
    assert posted.equals("body");
  }

  private static void wildcards() {
    Library.Row<String> row = () -> CompletableFuture.completedFuture("value");
    Library.Table table =
        new Library.Table() {
          @Override
          public Flow.Publisher<? extends Library.Row<?>> rows() {
            return Async.publisher(() -> Stream.of(row, row));
          }

          @Override
          public CompletableFuture<? extends Library.Row<?>> first() {
            return CompletableFuture.completedFuture(row);
          }

          @Override
          public CompletableFuture<? extends Library.Row<?>> last() {
            return CompletableFuture.completedFuture(null);
          }
        };
    SmartLibrary_Table smart = SmartLibrary_Table.of(table);
    assert smart.rows().map(SmartLibrary_Row::value).toList().size() == 2;
    assert smart.first().value().equals("value");
    assert smart.last().isEmpty();
  }

  private static void nothing() throws Exception {
    Library.Both both =
        new Library.Both() {
          @Override
          public CompletableFuture<Void> await() {
            return CompletableFuture.completedFuture(null);
          }

          @Override
          public CompletableFuture<Void> result() {
            return CompletableFuture.completedFuture(null);
          }
        };
    SmartLibrary_Both.of(both).result();
    SmartLibrary_Action action = SmartLibrary_Both.of(both);
    action.result();
    Library.Channels channels =
        new Library.Channels() {
          @Override
          public Library.LibraryChannelFuture close() {
            Library.LibraryChannelFuture future = new Library.LibraryChannelFuture();
            future.complete(null);
            return future;
          }

          @Override
          public Library.LibraryFuture<String> read() {
            Library.LibraryFuture<String> future = new Library.LibraryFuture<>();
            future.complete("read");
            return future;
          }
        };
    SmartLibrary_Channels.of(channels).close().await();
    assert SmartLibrary_Channels.of(channels).read().await().equals("read");
    assert SmartLibrary_Channels.of(channels).close().name().equals("future");
  }

  private static void caches() {
    Library.Cache<String, String> cache =
        new Library.Cache<>() {
          @Override
          public CompletableFuture<Map<String, String>> getAllAsync(Set<?> keys) {
            return CompletableFuture.completedFuture(Map.of("a", "later"));
          }

          @Override
          public Map<String, String> getAll(Set<? extends String> keys) {
            return Map.of("a", "now");
          }
        };
    SmartLibrary_Cache<String, String> smart = SmartLibrary_Cache.of(cache);
    assert smart.getAll(Set.of("a")).get("a").equals("now");
    assert smart.getAllAsync(Set.of(1)).get("a").equals("later");
    assert SmartLibrary_BasicCache.of(cache).getAll(Set.of(1)).get("a").equals("later");
  }
}

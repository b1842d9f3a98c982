package io.smartasync.integration.redeploy;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import io.smartasync.AsyncTimeoutException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Uses the library in every way on the threads of the container. */
public class ShopServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** An attribute of the container: a future that has failed, which all applications share. */
  static final String SHARED_FAILURE = "shared failure";

  private final transient Shop shop = new Shop();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String order = shop.order("book");
    String later = await(shop.orderAsync("pen"), Duration.ofMinutes(10));
    List<Integer> prices =
        Async.withDeadline(Duration.ofMinutes(10), () -> shop.prices(List.of("a", "bb", "ccc")));
    long stock;
    try (Stream<Integer> elements = shop.stock()) {
      stock = elements.count();
    }
    int first;
    try (Stream<Integer> elements = shop.stock()) {
      first = elements.findFirst().orElseThrow();
    }
    Integer abandoned = shop.stock().iterator().next();
    response
        .getWriter()
        .print(
            List.<Object>of(
                order,
                later,
                prices,
                stock,
                shop.stock().parallel().count(),
                first,
                abandoned,
                timeout(),
                failure((CompletableFuture<?>) getServletContext().getAttribute(SHARED_FAILURE))));
  }

  private static String timeout() {
    try {
      return await(Async.start(() -> await(new CompletableFuture<>())), Duration.ofMillis(5));
    } catch (AsyncTimeoutException e) {
      return "timeout";
    }
  }

  private static String failure(CompletableFuture<?> shared) {
    try {
      return String.valueOf(await(shared));
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
  }
}

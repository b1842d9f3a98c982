package io.smartasync.examples.testing;

import static io.smartasync.testing.AsyncAssertions.assertThatAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.AsyncTimeoutException;
import io.smartasync.testing.CallContext;
import io.smartasync.testing.Caller;
import io.smartasync.testing.ControllableFuture;
import io.smartasync.testing.EveryContext;
import io.smartasync.testing.ExpiredDeadline;
import io.smartasync.testing.NothingLeftRunning;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Each way to call the operations, and what becomes of the remote requests. */
@NothingLeftRunning
class ShippingTest {

  private final ControllableFuture<Integer> request = new ControllableFuture<>();

  private final SmartShipping shipping =
      new Shipping((from, to) -> CompletableFuture.supplyAsync(() -> 100));

  private final SmartShipping waiting = new Shipping((from, to) -> request.started());

  @EveryContext
  void aTransportCostsThreeCentsForEachKilometer(Caller caller) {
    assertThat(caller.calls(shipping).price("Paris", "Rome")).isEqualTo(300);
  }

  @EveryContext
  void aTourIsTheSumOfItsParts(Caller caller) {
    assertThat(caller.calls(shipping).tour(List.of("Paris", "Rome", "Oslo"))).isEqualTo(600);
  }

  @EveryContext(except = CallContext.EVENT_LOOP)
  void nothingIsTransportedToWhereItIs(Caller caller) {
    assertThatThrownBy(() -> caller.calls(shipping).price("Rome", "Rome"))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cancellingStopsTheRequest() {
    CompletableFuture<Integer> price = waiting.priceAsync("Paris", "Rome");
    request.awaitStart();

    assertThat(price.cancel(true)).isTrue();

    assertThatAsync(request).isCancelled();
  }

  @Test
  void aTimeoutStopsTheRequest() {
    assertThatThrownBy(() -> ExpiredDeadline.call(() -> waiting.price("Paris", "Rome")))
        .isInstanceOf(AsyncTimeoutException.class);

    assertThatAsync(request).isCancelled();
  }
}

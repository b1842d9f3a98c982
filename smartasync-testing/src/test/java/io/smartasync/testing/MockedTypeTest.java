package io.smartasync.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;

/** How to test a type whose dependency is a mock of Mockito. Each test runs in five contexts. */
class MockedTypeTest {

  /** The dependency. */
  interface Rates {

    @SmartAsync
    CompletableFuture<Integer> rateAsync(String currency);
  }

  /** The type under test. */
  static class Exchange implements SmartMockedTypeTest_Exchange {

    private final SmartMockedTypeTest_Rates rates;

    Exchange(SmartMockedTypeTest_Rates rates) {
      this.rates = rates;
    }

    @Override
    @SmartAsync
    public int convert(int amount, String currency) {
      return amount * rates.rate(currency);
    }
  }

  /** Calls the generated twins, which call the stubbed method. */
  private final SmartMockedTypeTest_Rates rates =
      mock(SmartMockedTypeTest_Rates.class, CALLS_REAL_METHODS);

  private final SmartMockedTypeTest_Exchange exchange = new Exchange(rates);

  @BeforeEach
  void stub() {
    doReturn(CompletableFuture.completedFuture(2)).when(rates).rateAsync("EUR");
    doReturn(CompletableFuture.failedFuture(new IllegalStateException("closed")))
        .when(rates)
        .rateAsync("USD");
  }

  @EveryContext
  void converts(Caller caller) {
    assertThat(caller.calls(exchange).convert(10, "EUR")).isEqualTo(20);
    verify(rates).rateAsync("EUR");
  }

  @EveryContext
  void failsAsTheRatesFail(Caller caller) {
    assertThatThrownBy(() -> caller.calls(exchange).convert(10, "USD"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("closed");
  }

  /** The mock itself can be called too, here by the code under test's own callers. */
  @EveryContext
  void theMockHasBothMethods(Caller caller) {
    assertThat(caller.calls(rates).rate("EUR")).isEqualTo(2);
  }
}

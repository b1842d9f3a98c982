package io.smartasync.frameworks.spring.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.SmartAsync;
import io.smartasync.spring.EnableSmartAsync;
import io.smartasync.testing.Caller;
import io.smartasync.testing.EveryContext;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Service;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** How to test a bean that Spring's test context injects. Each test runs in five contexts. */
@SpringJUnitConfig(InjectedBeanTest.Beans.class)
class InjectedBeanTest {

  /** The bean under test, which callers inject as the generated interface. */
  @Service
  static class Orders implements SmartInjectedBeanTest_Orders {

    @Override
    @SmartAsync
    public String find(long id) throws IOException {
      if (id < 0) {
        throw new IOException("no order " + id);
      }
      return "order " + id;
    }

    @Override
    @SmartAsync
    public CompletableFuture<Integer> countAsync() {
      return CompletableFuture.supplyAsync(() -> 3);
    }
  }

  @Configuration
  @EnableSmartAsync
  @Import(Orders.class)
  static class Beans {}

  private final SmartInjectedBeanTest_Orders orders;

  @Autowired
  InjectedBeanTest(SmartInjectedBeanTest_Orders orders) {
    this.orders = orders;
  }

  @EveryContext
  void findsAnOrder(Caller caller) throws IOException {
    assertThat(caller.calls(orders).find(1)).isEqualTo("order 1");
  }

  @EveryContext
  void failsWithoutAnOrder(Caller caller) {
    assertThatThrownBy(() -> caller.calls(orders).find(-1))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("no order -1");
  }

  @EveryContext
  void countsTheOrders(Caller caller) {
    assertThat(caller.calls(orders).count()).isEqualTo(3);
  }
}

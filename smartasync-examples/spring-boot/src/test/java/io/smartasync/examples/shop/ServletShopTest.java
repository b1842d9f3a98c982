package io.smartasync.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.smartasync.examples.shop.AuditLog.Entry;
import io.smartasync.examples.shop.orders.SmartOrders;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.cache.CacheManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a client of the shop sees, through both methods, with both kinds of proxies. */
@ParameterizedClass(name = "proxies are classes: {0}")
@ValueSource(booleans = {true, false})
class ServletShopTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String TRACE_PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

  private final boolean proxiesAreClasses;

  @SuppressWarnings("NullAway.Init") // by the method that JUnit calls first
  private static LocalServers servers;

  @SuppressWarnings("NullAway.Init")
  private static Shop shop;

  @SuppressWarnings("NullAway.Init")
  private static AuditLog audit;

  ServletShopTest(boolean proxiesAreClasses) {
    this.proxiesAreClasses = proxiesAreClasses;
  }

  @BeforeParameterizedClassInvocation
  static void start(boolean proxiesAreClasses) throws Exception {
    servers = LocalServers.start();
    shop =
        Shop.start(
            ServletShop.class,
            WebApplicationType.SERVLET,
            servers,
            "--spring.aop.proxy-target-class=" + proxiesAreClasses);
    audit = AuditLog.attach();
  }

  @AfterParameterizedClassInvocation
  static void stop() throws Exception {
    shop.close();
    servers.close();
  }

  @BeforeEach
  void reset() {
    jdbc().sql("DELETE FROM orders").update();
    jdbc().sql("UPDATE stock SET pieces = 10").update();
    Objects.requireNonNull(shop.bean(CacheManager.class).getCache("prices")).clear();
    audit.clear();
  }

  private JdbcClient jdbc() {
    return shop.bean(JdbcClient.class);
  }

  private long count(String sql) {
    return jdbc().sql(sql).query(Long.class).single();
  }

  @Test
  void theProxiesAreOfTheKindThatIsTested() {
    SmartOrders orders = shop.bean(SmartOrders.class);

    assertThat(AopUtils.isAopProxy(orders)).isTrue();
    assertThat(Proxy.isProxyClass(orders.getClass())).isEqualTo(!proxiesAreClasses);
  }

  @ParameterizedTest
  @CsvSource({"/orders/tea, false", "/orders-later/tea, true"})
  void anOrderIsCommittedBeforeTheAnswer(String path, boolean isVirtual) {
    var response = shop.post(path + "?pieces=2", Shop.as("alice"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"pieces\":2").contains("\"cents\":900");
    assertThat(count("SELECT count(*) FROM orders")).isEqualTo(1);
    assertThat(count("SELECT pieces FROM stock WHERE item = 'tea'")).isEqualTo(8);
    assertThat(audit.entries())
        .extracting(Entry::operation, Entry::isVirtual)
        .containsExactly(tuple("Checkout.buy", isVirtual), tuple("Prices.price", isVirtual));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/orders/tea", "/orders-later/tea"})
  void anOrderOfMoreThanTheStockIsRolledBack(String path) {
    var response = shop.post(path + "?pieces=11", Shop.as("alice"));

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).isEqualTo("out of stock");
    assertThat(count("SELECT count(*) FROM orders")).isZero();
    assertThat(count("SELECT pieces FROM stock WHERE item = 'tea'")).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/orders/tea", "/orders-later/tea"})
  void aGuestMayNotBuy(String path) {
    int before = servers.requests();

    var response = shop.post(path + "?pieces=1", Shop.as("bob"));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(count("SELECT count(*) FROM orders")).isZero();
    assertThat(servers.requests()).isEqualTo(before);
  }

  @Test
  void bothMethodsUseTheSameCache() {
    int before = servers.requests();

    assertThat(shop.get("/prices/tea", Shop.as("bob")).body()).isEqualTo("450");
    assertThat(shop.get("/prices-later/tea", Shop.as("bob")).body()).isEqualTo("450");
    assertThat(shop.get("/prices-later/cup", Shop.as("bob")).body()).isEqualTo("1200");
    assertThat(shop.get("/prices/cup", Shop.as("bob")).body()).isEqualTo("1200");

    assertThat(servers.requests()).isEqualTo(before + 2);
  }

  /** Spring Boot puts the number of the trace into the MDC. */
  @ParameterizedTest
  @CsvSource({"/orders/cup, false", "/orders-later/cup, true"})
  void theTraceOfTheRequestReachesTheBody(String path, boolean isVirtual) {
    shop.post(path + "?pieces=1", Shop.as("alice", "traceparent", TRACE_PARENT));

    assertThat(audit.entries())
        .containsExactly(
            new Entry("Checkout.buy", isVirtual, TRACE),
            new Entry("Prices.price", isVirtual, TRACE));
  }
}

package io.smartasync.frameworks.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** Spring WebFlux on Netty. */
class WebFluxTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableReactiveMethodSecurity
  static class Application {

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http) {
      return http.httpBasic(Customizer.withDefaults())
          .authorizeExchange(
              exchanges ->
                  exchanges
                      .pathMatchers("/open*", "/own*")
                      .permitAll()
                      .anyExchange()
                      .authenticated())
          .build();
    }

    @Bean
    MapReactiveUserDetailsService users() {
      return new MapReactiveUserDetailsService(
          User.withUsername("admin").password("{noop}admin").roles("ADMIN").build(),
          User.withUsername("user").password("{noop}user").roles("USER").build());
    }
  }

  private static final Server SERVER =
      Server.start(
          WebApplicationType.REACTIVE, Application.class, Bank.class, BankController.class);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  /** Neither a bean nor a controller blocks the event loop. */
  @ParameterizedTest
  @CsvSource({"/open,SmartBank.open,openAsync", "/own,SmartBankController.own,ownAsync"})
  void synchronousCallsAreRefusedBeforeTheyStart(String path, String call, String twin) {
    int before = Bank.ENTERED.get();

    var response = SERVER.get(path);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains(call + " must not wait on thread").contains(twin);
    assertThat(Bank.ENTERED).hasValue(before);
  }

  @Test
  void twinsServe() {
    assertThat(SERVER.get("/open-twin").body()).isEqualTo("open on a virtual thread");
    assertThat(SERVER.get("/own-twin").body()).isEqualTo("own");
  }

  @Test
  void reactiveOperationsAreSecured() {
    assertThat(SERVER.get("/reactive-secret", "admin").body()).isEqualTo("the secret");
    assertThat(SERVER.get("/reactive-secret", "user").statusCode()).isEqualTo(403);
  }

  /** The user of a reactive request is not bound to a thread: nothing can be let through. */
  @ParameterizedTest
  @ValueSource(strings = {"/secret", "/secret-twin"})
  void directStyleIsNeverLetThrough(String path) {
    for (String user : new String[] {"admin", "user"}) {
      var response = SERVER.get(path, user);

      assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
      assertThat(response.body()).doesNotContain("the secret");
    }
  }
}

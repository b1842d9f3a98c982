package io.smartasync.frameworks.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Spring MVC on Tomcat. */
class ServletTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableMethodSecurity
  static class Application {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
      return http.httpBasic(Customizer.withDefaults())
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .build();
    }

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(
          User.withUsername("admin").password("{noop}admin").roles("ADMIN").build(),
          User.withUsername("user").password("{noop}user").roles("USER").build());
    }
  }

  private static final Server SERVER =
      Server.start(WebApplicationType.SERVLET, Application.class, Bank.class, BankController.class);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource({"/secret,''", "/secret-twin,' on a virtual thread'"})
  void anAdministratorIsLetThrough(String path, String where) {
    var response = SERVER.get(path, "admin");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("the secret" + where);
  }

  @ParameterizedTest
  @CsvSource({"/secret", "/secret-twin"})
  void anotherUserIsNot(String path) {
    var response = SERVER.get(path, "user");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).doesNotContain("the secret");
  }

  @Test
  void bothVariantsServe() {
    assertThat(SERVER.get("/open", "user").body()).isEqualTo("open");
    assertThat(SERVER.get("/open-twin", "user").body()).isEqualTo("open on a virtual thread");
    assertThat(SERVER.get("/own", "user").body()).isEqualTo("own");
    assertThat(SERVER.get("/own-twin", "user").body()).isEqualTo("own");
  }
}

package io.smartasync.examples.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** The shop on Spring MVC: requests are served by threads that may wait. */
@SpringBootApplication(
    scanBasePackages = {
      "io.smartasync.examples.shop.audit",
      "io.smartasync.examples.shop.orders",
      "io.smartasync.examples.shop.prices"
    })
@EnableCaching
@EnableMethodSecurity
public class ServletShop {

  /** Starts the shop. */
  public static void main(String[] arguments) {
    SpringApplication.run(ServletShop.class, arguments);
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.httpBasic(Customizer.withDefaults())
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  @Bean
  UserDetailsService users() {
    return new InMemoryUserDetailsManager(
        User.withUsername("alice").password("{noop}alice").roles("CLERK").build(),
        User.withUsername("bob").password("{noop}bob").roles("GUEST").build());
  }
}

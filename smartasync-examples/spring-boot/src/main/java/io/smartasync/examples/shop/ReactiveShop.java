package io.smartasync.examples.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/** The prices on WebFlux: requests are served by event loops, which must not wait. */
@SpringBootApplication(
    scanBasePackages = {"io.smartasync.examples.shop.audit", "io.smartasync.examples.shop.prices"})
@EnableCaching
public class ReactiveShop {

  /** Starts the shop. */
  public static void main(String[] arguments) {
    SpringApplication shop = new SpringApplication(ReactiveShop.class);
    shop.setWebApplicationType(WebApplicationType.REACTIVE);
    shop.run(arguments);
  }

  @Bean
  SecurityWebFilterChain security(ServerHttpSecurity http) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
        .build();
  }
}

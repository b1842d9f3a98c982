package io.smartasync.frameworks.spring.web;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The same controller for servlets and for WebFlux; its own methods have twins too. */
@RestController
class BankController implements SmartBankController {

  private final SmartBank bank;

  BankController(SmartBank bank) {
    this.bank = bank;
  }

  @GetMapping("/secret")
  String secret() {
    return bank.secret();
  }

  @GetMapping("/secret-twin")
  CompletableFuture<String> secretTwin() {
    return bank.secretAsync();
  }

  @GetMapping("/reactive-secret")
  Mono<String> reactiveSecret() {
    return bank.reactiveSecret();
  }

  @GetMapping("/open")
  String open() {
    return bank.open();
  }

  @GetMapping("/open-twin")
  Mono<String> openTwin() {
    return bank.openAsync();
  }

  @Override
  @SmartAsync
  @GetMapping("/own")
  public String own() {
    Bank.ENTERED.incrementAndGet();
    return "own";
  }

  @GetMapping("/own-twin")
  CompletableFuture<String> ownTwin() {
    return ownAsync();
  }
}

package io.smartasync.frameworks.spring.transaction;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Inserts and then fails, in every style. */
class Ledger implements SmartLedger {

  private final JdbcTemplate jdbc;

  Ledger(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @SmartAsync
  @Transactional
  public int move(String account, boolean isEnough) {
    return insert(account, isEnough);
  }

  @Override
  @SmartAsync(as = Mono.class)
  @Transactional
  public int moveInMono(String account, boolean isEnough) {
    return insert(account, isEnough);
  }

  /** Does its work before it returns. */
  @Override
  @SmartAsync
  @Transactional
  @SuppressWarnings("SmartAsync:TransactionEndsEarly")
  public CompletableFuture<Integer> bookAsync(String account, boolean isEnough) {
    return CompletableFuture.completedFuture(insert(account, isEnough));
  }

  /** Begins its work, and waits for more. */
  @Override
  @SmartAsync
  @Transactional
  @SuppressWarnings("SmartAsync:TransactionEndsEarly") // the test shows it
  public CompletableFuture<Boolean> bookLaterAsync(String account, CompletableFuture<?> more) {
    insert(account, true);
    return more.thenApply(done -> TransactionSynchronizationManager.isActualTransactionActive());
  }

  private int insert(String account, boolean isEnough) {
    return insert(jdbc, account, isEnough);
  }

  static int insert(JdbcTemplate jdbc, String account, boolean isEnough) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new AssertionError("no transaction on " + Thread.currentThread());
    }
    int rows = jdbc.update("INSERT INTO moves (account) VALUES (?)", account);
    if (!isEnough) {
      throw new IllegalStateException("not enough money");
    }
    return rows;
  }
}

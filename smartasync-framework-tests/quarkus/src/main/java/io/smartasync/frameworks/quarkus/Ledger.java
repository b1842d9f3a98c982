package io.smartasync.frameworks.quarkus;

import io.smallrye.mutiny.Uni;
import io.smartasync.SmartAsync;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Transactional operations of each style. */
@ApplicationScoped
public class Ledger implements SmartLedger {

  private final Queue<String> events = new ConcurrentLinkedQueue<>();
  private final TransactionSynchronizationRegistry transactions;

  Ledger(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  @Override
  @SmartAsync
  @Transactional
  public void direct(boolean fails) {
    begin();
    work(fails);
  }

  @Override
  @SmartAsync
  @Transactional
  public Uni<Void> reactiveAsync(boolean fails) {
    begin();
    return later(fails);
  }

  @Override
  @SmartAsync
  @Transactional
  public CompletionStage<Void> futureAsync(boolean fails) {
    begin();
    return later(fails).subscribeAsCompletionStage();
  }

  /** Returns what has happened, in its order, and forgets it. */
  List<String> take() {
    List<String> taken = new ArrayList<>(events);
    events.clear();
    return taken;
  }

  private void begin() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            events.add(status == Status.STATUS_COMMITTED ? "commit" : "rollback");
          }
        });
  }

  private Uni<Void> later(boolean fails) {
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(20))
        .invoke(() -> work(fails));
  }

  private void work(boolean fails) {
    boolean isIn = transactions.getTransactionKey() != null;
    events.add(isIn ? "work in the transaction" : "work outside");
    if (fails) {
      throw new IllegalStateException("failed");
    }
  }
}

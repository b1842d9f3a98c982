package io.smartasync.frameworks.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smartasync.Async;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Jakarta's {@code Transactional} applies to both methods, and ends the transaction after the work,
 * also of a method that returns a stage or a {@code Uni}.
 */
@QuarkusTest
@QuarkusTestResource(Database.class)
class TransactionTest {

  @Inject Ledger ledger;

  private record Call(String name, Runnable call, Runnable failing) {}

  private List<Call> calls() {
    return List.of(
        new Call("direct", () -> ledger.direct(false), () -> ledger.direct(true)),
        new Call(
            "twin of direct",
            () -> Async.await(ledger.directAsync(false)),
            () -> Async.await(ledger.directAsync(true))),
        new Call("twin of Uni", () -> ledger.reactive(false), () -> ledger.reactive(true)),
        new Call(
            "Uni",
            () -> ledger.reactiveAsync(false).await().indefinitely(),
            () -> ledger.reactiveAsync(true).await().indefinitely()),
        new Call("twin of stage", () -> ledger.future(false), () -> ledger.future(true)),
        new Call(
            "stage",
            () -> Async.await(ledger.futureAsync(false)),
            () -> Async.await(ledger.futureAsync(true))));
  }

  @Test
  void theTransactionEndsAfterTheWork() {
    for (Call each : calls()) {
      each.call().run();
      assertThat(ledger.take())
          .as(each.name())
          .containsExactly("work in the transaction", "commit");

      assertThatThrownBy(each.failing()::run)
          .as(each.name())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("failed");
      assertThat(ledger.take())
          .as(each.name())
          .containsExactly("work in the transaction", "rollback");
    }
  }
}

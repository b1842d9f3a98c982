package io.smartasync.frameworks.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.Contexts;
import io.smartasync.frameworks.spring.ProxyKind;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A transaction is around the body on the thread on which it runs. */
@ParameterizedClass
@EnumSource(ProxyKind.class)
class TransactionTest {

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Database {

    @Bean
    DataSource dataSource() {
      return new EmbeddedDatabaseBuilder()
          .generateUniqueName(true)
          .setType(EmbeddedDatabaseType.H2)
          .build();
    }

    @Bean
    JdbcTemplate jdbc(DataSource dataSource) {
      JdbcTemplate jdbc = new JdbcTemplate(dataSource);
      jdbc.execute("CREATE TABLE moves (account VARCHAR(20))");
      return jdbc;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }
  }

  /** Each variant of each transactional operation. */
  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  enum Variant {
    DIRECT((ledger, journal, isEnough) -> ledger.move("a", isEnough)),
    DIRECT_TWIN((ledger, journal, isEnough) -> Async.await(ledger.moveAsync("a", isEnough))),
    MONO_TWIN(
        (ledger, journal, isEnough) ->
            Async.await(ledger.moveInMonoAsync("a", isEnough).toFuture())),
    FUTURE((ledger, journal, isEnough) -> Async.await(ledger.bookAsync("a", isEnough))),
    FUTURE_TWIN((ledger, journal, isEnough) -> ledger.book("a", isEnough)),
    CLASS((ledger, journal, isEnough) -> journal.note("a", isEnough)),
    CLASS_TWIN((ledger, journal, isEnough) -> Async.await(journal.noteAsync("a", isEnough)));

    private final Call call;

    Variant(Call call) {
      this.call = call;
    }

    private interface Call {
      int move(SmartLedger ledger, SmartJournalBase journal, boolean isEnough);
    }
  }

  @RegisterExtension
  static final Contexts CONTEXTS = Contexts.of(Database.class, Ledger.class, Journal.class);

  private final SmartLedger ledger;
  private final SmartJournalBase journal;
  private final JdbcTemplate jdbc;

  TransactionTest(ProxyKind kind) {
    ledger = CONTEXTS.proxy(kind, SmartLedger.class);
    journal = CONTEXTS.proxy(kind, SmartJournalBase.class);
    jdbc = CONTEXTS.get(kind).getBean(JdbcTemplate.class);
    jdbc.update("DELETE FROM moves");
  }

  @ParameterizedTest
  @EnumSource
  void rollsBack(Variant variant) {
    assertThatThrownBy(() -> variant.call.move(ledger, journal, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not enough money");
    assertThat(rows()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void commits(Variant variant) {
    assertThat(variant.call.move(ledger, journal, true)).isEqualTo(1);
    assertThat(rows()).isEqualTo(1);
  }

  /** Why the processor warns. */
  @Test
  void aFutureIsCommittedBeforeItIsComplete() {
    CompletableFuture<String> more = new CompletableFuture<>();
    CompletableFuture<Boolean> later = ledger.bookLaterAsync("a", more);
    assertThat(rows()).as("committed").isEqualTo(1);
    more.complete("more");
    assertThat(Async.await(later)).as("is in a transaction").isFalse();

    CompletableFuture<String> failing = new CompletableFuture<>();
    CompletableFuture<Boolean> failed = ledger.bookLaterAsync("b", failing);
    failing.completeExceptionally(new IllegalStateException("no more"));
    assertThatThrownBy(() -> Async.await(failed)).hasMessage("no more");
    assertThat(rows()).as("not rolled back").isEqualTo(2);
  }

  private int rows() {
    Integer rows = jdbc.queryForObject("SELECT COUNT(*) FROM moves", Integer.class);
    return rows == null ? -1 : rows;
  }
}

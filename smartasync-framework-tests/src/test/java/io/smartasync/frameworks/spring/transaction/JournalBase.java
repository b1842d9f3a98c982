package io.smartasync.frameworks.spring.transaction;

import io.smartasync.SmartAsync;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Transactional as a whole. */
@Transactional
class JournalBase implements SmartJournalBase {

  private final JdbcTemplate jdbc;

  JournalBase(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @SmartAsync
  public int note(String account, boolean isEnough) {
    return Ledger.insert(jdbc, account, isEnough);
  }
}

package io.smartasync.frameworks.spring.transaction;

import org.springframework.jdbc.core.JdbcTemplate;

/** Has the operation of its superclass. */
class Journal extends JournalBase {

  Journal(JdbcTemplate jdbc) {
    super(jdbc);
  }
}

package io.smartasync.examples.shop.orders;

import io.smartasync.SmartAsync;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders in the database. */
@Service
public class Orders implements SmartOrders {

  private final JdbcClient jdbc;

  Orders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds an order and takes its pieces from the stock, both or neither. The future of the twin
   * completes after the commit.
   */
  @Override
  @SmartAsync
  @Transactional
  public Order place(String item, int pieces, int cents) {
    long id =
        jdbc.sql(
                "INSERT INTO orders (item, pieces, cents) VALUES (:item, :pieces, :cents) RETURNING id")
            .param("item", item)
            .param("pieces", pieces)
            .param("cents", cents)
            .query(Long.class)
            .single();
    // Fails if the stock would be negative: then the order is rolled back too.
    jdbc.sql("UPDATE stock SET pieces = pieces - :pieces WHERE item = :item")
        .param("item", item)
        .param("pieces", pieces)
        .update();
    return new Order(id, item, pieces, cents);
  }
}

package com.example.data;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entities.
 *
 * @param <K> the type of keys
 * @param <E> the type of entities
 */
@NullMarked
@SmartAsync
public abstract class Repository<K extends Comparable<K>, E> {

  /**
   * Finds an entity.
   *
   * @param key its key
   * @return the entity, or null if there is none
   */
  public abstract @Nullable E find(K key);

  /**
   * Saves entities, of which {@link #find} knows from then on.
   *
   * @param entities the entities
   */
  @SmartAsync(throwing = {IOException.class, SQLException.class})
  public abstract CompletableFuture<Void> saveAsync(List<? extends E> entities);

  /**
   * Clears everything.
   *
   * @deprecated drop the table
   */
  @Deprecated(since = "2", forRemoval = true)
  public void clear() {}

  /** {@return the version of the schema} */
  public static int version() {
    return 1;
  }
}

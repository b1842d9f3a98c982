package com.example.data;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Both doors, synchronous and asynchronous, of {@link Repository}.
 *
 * <p>The type may implement this interface itself; any instance can be wrapped with {@link #of}.
 *
 * @param <K> the type of keys
 * @param <E> the type of entities
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
@NullMarked
@SuppressWarnings("removal")
public interface SmartRepository<K extends Comparable<K>, E> {
  /**
   * Finds an entity.
   *
   * @param key its key
   * @return the entity, or null if there is none
   */
  @Nullable E find(K key);

  /**
   * Finds an entity.
   *
   * <p>The asynchronous twin of {@link #find(Comparable)}:
   * runs it on a new virtual thread and returns at once. Cancelling the future interrupts it.
   *
   * @param key its key
   * @return a future of the entity, or null if there is none
   */
  @SmartAsync.GeneratedTwin(of = "find", synchronous = false)
  default CompletableFuture<@Nullable E> findAsync(K key) {
    return Async.start(() -> find(key));
  }

  /**
   * Saves entities, of which {@link Repository#find} knows from then on.
   *
   * @param entities the entities
   */
  CompletableFuture<Void> saveAsync(List<? extends E> entities);

  /**
   * Saves entities, of which {@link Repository#find} knows from then on.
   *
   * <p>The synchronous twin of {@link #saveAsync(List)}:
   * waits for it on the calling thread. Interrupting the thread cancels the operation.
   *
   * @param entities the entities
   * @throws IOException if the operation fails with it
   * @throws SQLException if the operation fails with it
   */
  @SmartAsync.GeneratedTwin(of = "saveAsync", synchronous = true)
  default void save(List<? extends E> entities) throws IOException, SQLException {
    Async.requireBlockingAllowed("SmartRepository.save", "saveAsync");
    try {
      Async.await(saveAsync(entities), Exception.class);
    } catch (IOException | SQLException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw Async.unchecked(failure);
    }
  }

  /**
   * Clears everything.
   *
   * @deprecated drop the table
   */
  @Deprecated
  void clear();

  /**
   * Clears everything.
   *
   * <p>The asynchronous twin of {@link #clear()}:
   * runs it on a new virtual thread and returns at once. Cancelling the future interrupts it.
   *
   * @deprecated drop the table
   * @return a future that is done when the operation is
   */
  @SmartAsync.GeneratedTwin(of = "clear", synchronous = false)
  @Deprecated(
      since = "2",
      forRemoval = true
  )
  default CompletableFuture<@Nullable Void> clearAsync() {
    return Async.start(() -> {
      clear();
      return null;
    });
  }

  /**
   * Returns the version of the schema.
   *
   * <p>The asynchronous twin of {@link Repository#version()}:
   * runs it on a new virtual thread and returns at once. Cancelling the future interrupts it.
   *
   * @return a future of the version of the schema
   */
  @SmartAsync.GeneratedTwin(of = "version", synchronous = false)
  static CompletableFuture<Integer> versionAsync() {
    return Async.start(() -> Repository.version());
  }

  /**
   * Wraps an instance, which all calls go to.
   *
   * <p>A synchronous call on a thread that must not wait, an event loop for instance,
   * is refused before anything starts.
   *
   * @param <K> as the type declares it
   * @param <E> as the type declares it
   * @param repository the instance
   * @return both doors of it
   */
  static <K extends Comparable<K>, E> SmartRepository<K, E> of(Repository<K, E> repository) {
    Objects.requireNonNull(repository, "repository");
    @SmartAsync.Generated
    class Wrapper implements SmartRepository<K, E> {
      @Override
      public @Nullable E find(K key) {
        Async.requireBlockingAllowed("SmartRepository.find", "findAsync");
        return repository.find(key);
      }

      @Override
      public CompletableFuture<Void> saveAsync(List<? extends E> entities) {
        return repository.saveAsync(entities);
      }

      @Override
      @Deprecated
      public void clear() {
        Async.requireBlockingAllowed("SmartRepository.clear", "clearAsync");
        repository.clear();
      }
    }
    return new Wrapper();
  }
}

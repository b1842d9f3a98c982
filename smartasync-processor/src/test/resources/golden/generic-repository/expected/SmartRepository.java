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
 * Synchronous and asynchronous methods for every operation of {@link Repository}.
 *
 * <p>The type itself can implement this interface. {@link #of} wraps an instance that does not.
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
   * <p>The asynchronous twin of {@link #find(Comparable)}.
   * Runs it on a new virtual thread and returns immediately. Cancelling the future interrupts it.
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
   * <p>The synchronous twin of {@link #saveAsync(List)}.
   * Waits for its completion on the calling thread.
   * Interrupting the thread cancels the operation.
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
   * <p>The asynchronous twin of {@link #clear()}.
   * Runs it on a new virtual thread and returns immediately. Cancelling the future interrupts it.
   *
   * @deprecated drop the table
   * @return a future that completes when the operation does
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
   * <p>The asynchronous twin of {@link Repository#version()}.
   * Runs it on a new virtual thread and returns immediately. Cancelling the future interrupts it.
   *
   * @return a future of the version of the schema
   */
  @SmartAsync.GeneratedTwin(of = "version", synchronous = false)
  static CompletableFuture<Integer> versionAsync() {
    return Async.start(() -> Repository.version());
  }

  /**
   * Returns a wrapper that forwards all calls to an instance.
   *
   * <p>On a thread that must not wait, such as an event loop, its synchronous methods throw
   * {@code BlockingNotAllowedException} before anything starts.
   *
   * @param <K> as declared by {@code Repository}
   * @param <E> as declared by {@code Repository}
   * @param repository the instance
   * @return the wrapper
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

package io.smartasync.flink;

import java.io.Serializable;

/**
 * Creates the service whose operations a {@link SmartAsyncFunction} calls. The job is serialized,
 * so a factory contains only addresses and options; connections belong to the service.
 *
 * @param <S> the type of the service
 * @since 0.1.0
 */
@FunctionalInterface
public interface ServiceFactory<S> extends Serializable {

  /**
   * Creates the service of one subtask. Called once for each start of the subtask, on the task
   * thread of the task manager. It may block; the subtask processes no elements meanwhile.
   *
   * @return the service; if it is {@link AutoCloseable}, it is closed when the subtask ends
   * @throws Exception if the service cannot be created; the task fails
   */
  S create() throws Exception;
}

package io.smartasync;

/**
 * The table of the methods that run the tasks of a queue one after the other, on any thread. A task
 * that waits for a later task of its queue waits for ever.
 *
 * <p>To add a method, add a row, and a test.
 */
final class SerialExecutors {

  static final MethodTable METHODS =
      new MethodTable(
          new String[][] {
            {"io.vertx.core.impl.TaskQueue", "run"}, // verticles on workers, executeBlocking
            {"com.google.common.util.concurrent.SequentialExecutor$QueueWorker", "workOnQueue"},
            {"io.grpc.internal.SerializingExecutor", "run"},
            {"io.grpc.SynchronizationContext", "drain"},
          });

  /** Virtual threads of Vert.x: a verticle runs on one of them at a time. */
  private static final String VIRTUAL_THREADS = "vert.x-virtual-thread-";

  private SerialExecutors() {}

  /** Whether a virtual thread belongs to a library that runs such queues on virtual threads. */
  static boolean mayRunOn(Thread virtual) {
    return virtual.getName().startsWith(VIRTUAL_THREADS);
  }
}

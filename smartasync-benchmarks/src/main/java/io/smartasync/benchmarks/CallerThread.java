package io.smartasync.benchmarks;

import io.netty.util.concurrent.DefaultThreadFactory;
import io.vertx.core.spi.VertxThreadFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The thread that calls a benchmark. */
public enum CallerThread {
  /** A platform thread. */
  PLATFORM("platform", "PLATFORM", ThreadPoolExecutor.class),

  /** A virtual thread. */
  VIRTUAL("virtual", "VIRTUAL", ThreadPoolExecutor.class),

  /** A thread of the class of Netty's event loop threads. */
  NETTY_EVENT_LOOP("Netty event loop", "CUSTOM", NettyThreads.class),

  /** A Vert.x worker: a thread of the same class as Vert.x event loop threads. */
  VERTX_WORKER("Vert.x worker", "CUSTOM", VertxWorkers.class);

  private final String label;
  private final String executor;
  private final Class<? extends ExecutorService> customExecutor;

  CallerThread(String label, String executor, Class<? extends ExecutorService> customExecutor) {
    this.label = label;
    this.executor = executor;
    this.customExecutor = customExecutor;
  }

  /** The name in the report. */
  public String label() {
    return label;
  }

  /** Returns the JVM arguments that make JMH use such threads. */
  public List<String> jvmArguments() {
    return List.of(
        "-Djmh.executor=" + executor, "-Djmh.executor.class=" + customExecutor.getName());
  }

  /** Created by JMH. */
  public static final class NettyThreads extends ThreadPoolExecutor {

    /** Called by JMH. */
    public NettyThreads(int size, String name) {
      super(
          size,
          size,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          new DefaultThreadFactory(name));
    }
  }

  /** Created by JMH. */
  public static final class VertxWorkers extends ThreadPoolExecutor {

    /** Called by JMH. The threads are named as Vert.x names them. */
    public VertxWorkers(int size, String name) {
      super(
          size,
          size,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task ->
              VertxThreadFactory.INSTANCE.newVertxThread(
                  task, "vert.x-worker-thread-0", true, 1, TimeUnit.HOURS));
    }
  }
}

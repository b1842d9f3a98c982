package io.smartasync.integration.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.util.DaemonThreadFactory;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutorGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.SleepingMillisIdleStrategy;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** Loops that serve I/O, events or timers, on threads of any class and name. */
@Timeout(120)
class LoopThreadsTest {

  private static final ThreadFactory PLAIN = task -> new Thread(task, "own");

  private static void onNetty(EventExecutorGroup group, String threadName, String reason)
      throws Exception {
    try {
      SelfWait.assertRefused(group::execute, threadName, reason);
    } finally {
      var unused = group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
  }

  @Test
  void nettysEventLoopsAreRefusedOnPlainThreads() throws Exception {
    onNetty(
        new MultiThreadIoEventLoopGroup(1, PLAIN, NioIoHandler.newFactory()),
        "own",
        "it runs a Netty event loop");
    onNetty(new DefaultEventLoop(PLAIN), "own", "it runs a Netty event loop");
  }

  /** The name of the threads that Netty makes for blocking handlers. */
  @Test
  void nettysEventLoopsAreRefusedUnderTheNameOfItsBlockingExecutors() throws Exception {
    EventLoopGroup group =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("defaultEventExecutorGroup"), NioIoHandler.newFactory());
    onNetty(group, "defaultEventExecutorGroup", "it runs a Netty event loop");
  }

  @Test
  void nettysTimerIsRefused() throws Exception {
    HashedWheelTimer timer = new HashedWheelTimer(1, TimeUnit.MILLISECONDS);
    try {
      SelfWait.assertRefused(
          task ->
              assertThat(timer.newTimeout(timeout -> task.run(), 1, TimeUnit.MILLISECONDS))
                  .isNotNull(),
          "pool-",
          "HashedWheelTimer");
    } finally {
      timer.stop();
    }
  }

  @Test
  void theJdksTimerIsRefused() throws Exception {
    Timer timer = new Timer("timer", true);
    try {
      SelfWait.assertRefused(
          task ->
              timer.schedule(
                  new TimerTask() {
                    @Override
                    public void run() {
                      task.run();
                    }
                  },
                  1),
          "timer",
          "java.util.Timer");
    } finally {
      timer.cancel();
    }
  }

  /** The thread that completes every {@code orTimeout} of the JVM. */
  @Test
  void theJdksTimeoutThreadIsRefused() throws Exception {
    SelfWait.assertRefused(
        () -> new CompletableFuture<String>().completeOnTimeout("late", 1, TimeUnit.MILLISECONDS),
        "",
        "the JDK's timer thread");
  }

  private static final class Task {
    private Runnable action = () -> {};
  }

  @Test
  void theEventProcessorsOfADisruptorAreRefused() throws Exception {
    Disruptor<Task> disruptor = new Disruptor<>(Task::new, 16, DaemonThreadFactory.INSTANCE);
    EventHandler<Task> handler = (task, sequence, isEndOfBatch) -> task.action.run();
    disruptor.handleEventsWith(handler);
    disruptor.start();
    try {
      SelfWait.assertRefused(
          task -> disruptor.publishEvent((event, sequence) -> event.action = task),
          "Thread-",
          "Disruptor event processor");
    } finally {
      disruptor.halt();
    }
  }

  @Test
  void theAgentsOfAgronaAreRefused() throws Exception {
    Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    Agent agent =
        new Agent() {
          @Override
          public int doWork() {
            Runnable task = tasks.poll();
            if (task == null) {
              return 0;
            }
            task.run();
            return 1;
          }

          @Override
          public String roleName() {
            return "own agent";
          }
        };
    try (AgentRunner runner =
        new AgentRunner(
            new SleepingMillisIdleStrategy(), Throwable::printStackTrace, null, agent)) {
      AgentRunner.startOnThread(runner);
      SelfWait.assertRefused(tasks::add, "own agent", "Agrona agent");
    }
  }

  @Test
  void theIoThreadsOfXnioAreRefused() throws Exception {
    XnioWorker worker =
        Xnio.getInstance().createWorker(OptionMap.create(Options.WORKER_IO_THREADS, 1));
    try {
      SelfWait.assertRefused(worker.getIoThread()::execute, "XNIO-", "XNIO (Undertow) I/O thread");
      assertThat(Verdict.on(worker::execute).refusal()).isNull();
    } finally {
      worker.shutdownNow();
    }
  }

  @Test
  @SuppressWarnings("rawtypes") // as Grizzly declares its connections
  void theSelectorsOfGrizzlyAreRefused() throws Exception {
    TCPNIOTransport transport =
        TCPNIOTransportBuilder.newInstance()
            .setIOStrategy(SameThreadIOStrategy.getInstance())
            .setSelectorRunnersCount(1)
            .build();
    transport.setProcessor(FilterChainBuilder.stateless().add(new TransportFilter()).build());
    try {
      InetSocketAddress address =
          (InetSocketAddress)
              transport
                  .bind(InetAddress.getLoopbackAddress().getHostAddress(), 0)
                  .getLocalAddress();
      transport.start();
      SelfWait.assertRefused(
          () -> {
            CompletableFuture<Object> connected = new CompletableFuture<>();
            transport.connect(
                address,
                new org.glassfish.grizzly.EmptyCompletionHandler<>() {
                  @Override
                  public void completed(org.glassfish.grizzly.Connection connection) {
                    connected.complete(connection);
                  }
                });
            return connected;
          },
          "grizzly-nio-kernel",
          "Grizzly selector");
    } finally {
      transport.shutdownNow();
    }
  }
}

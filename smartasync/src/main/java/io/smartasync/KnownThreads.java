package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The table of the threads that must never wait: threads of the JDK and of common libraries that
 * serve I/O, timers, actors or a user interface.
 *
 * <p>To add a kind of thread, add a row to one of the three arrays, and a test with a real thread.
 * Prefer {@link #CLASSES}: those threads are refused at every call. {@link #NAMES} and {@link
 * #LOOPS} are read only by a thread that is about to park. A thread that may wait although it looks
 * like one of them is excepted in its row.
 *
 * <p>No library has to be present. Names of classes are compared by suffix, so that shaded copies
 * are recognized too.
 */
final class KnownThreads {

  private static final String[] NONE = {};

  /** Threads that are recognized by the name of their class, or of a superclass or interface. */
  static final ThreadClass[] CLASSES = {
    threadClass(
        "io.netty.util.concurrent.FastThreadLocalThread",
        NONE,
        new String[] {"defaultEventExecutorGroup"}, // made for blocking handlers
        "it is a Netty event loop, and every connection it serves would stop"),
    threadClass(
        "io.vertx.core.impl.VertxThread",
        new String[] {"-eventloop-thread-", "-acceptor-thread-"}, // the others are workers
        NONE,
        "it is a Vert.x event loop, and every connection it serves would stop"),
    threadClass(
        "reactor.core.scheduler.NonBlocking",
        "Reactor marks it as non-blocking, and every task scheduled on it would stop"),
    threadClass(
        "io.reactivex.rxjava3.internal.schedulers.NonBlockingThread",
        "it is an RxJava computation thread, and every task scheduled on it would stop"),
    threadClass(
        "io.reactivex.internal.schedulers.NonBlockingThread",
        "it is an RxJava computation thread, and every task scheduled on it would stop"),
    threadClass(
        "java.awt.EventDispatchThread",
        "it is the AWT event dispatch thread, and the user interface would freeze"),
    threadClass(
        "jdk.internal.net.http.HttpClientImpl$SelectorManager",
        "it is java.net.http's selector thread, and every exchange would stop"),
    threadClass(
        "java.util.TimerThread",
        "it is the thread of a java.util.Timer, and no other task of the timer would run"),
    threadClass(
        "java.util.concurrent.DelayScheduler",
        "it is the JDK's timer thread, and no CompletableFuture.orTimeout would fire any more"),
    threadClass(
        "org.apache.kafka.common.utils.KafkaThread",
        new String[] {
          "kafka-admin-client-thread",
          "kafka-producer-network-thread",
          "kafka-coordinator-heartbeat-thread",
          "consumer_background_thread"
        },
        NONE,
        "it is the network thread of a Kafka client, and every request of the client would stop"),
    threadClass(
        "com.hazelcast.spi.impl.operationexecutor.impl.OperationThread",
        "it is a Hazelcast operation thread, and the partitions it serves would stop"),
    threadClass(
        "com.hazelcast.internal.networking.nio.NioThread",
        "it is a Hazelcast I/O thread, and every connection it serves would stop"),
    threadClass(
        "com.hazelcast.spi.impl.operationservice.impl.InboundResponseHandlerSupplier$ResponseThread",
        "it completes Hazelcast's invocations, and those behind it would wait too"),
    threadClass(
        "com.hazelcast.client.impl.spi.impl.ClientResponseHandlerSupplier$ResponseThread",
        "it completes the invocations of a Hazelcast client, and those behind it would wait too"),
    threadClass(
        "com.hazelcast.internal.util.executor.StripedExecutor$Worker",
        "it delivers Hazelcast's events, and those behind it would wait too"),
    threadClass(
        "com.hazelcast.jet.impl.execution.TaskletExecutionService$CooperativeWorkerThread",
        "it is a cooperative Hazelcast Jet thread, and every tasklet it runs would stop"),
    threadClass(
        "org.xnio.XnioIoThread",
        "it is an XNIO (Undertow) I/O thread, and every connection it serves would stop"),
    threadClass(
        "org.apache.zookeeper.ClientCnxn$EventThread",
        "it is the event thread of a ZooKeeper client, and no asynchronous call would be completed"),
    threadClass(
        "org.apache.zookeeper.ClientCnxn$SendThread",
        "it is the I/O thread of a ZooKeeper client, and every request would stop"),
    threadClass(
        "org.glassfish.grizzly.threadpool.DefaultWorkerThread",
        new String[] {"SelectorRunner"}, // the others are workers
        NONE,
        "it is a Grizzly selector, and every connection it serves would stop"),
    threadClass(
        "org.java_websocket.server.WebSocketServer$WebSocketWorker",
        "it decodes the messages of a WebSocket server, and those behind it would wait too"),
  };

  /** Plain threads that are recognized by the beginning of their names. */
  static final ThreadName[] NAMES = {
    nameOf(
        "software/amazon/awssdk/utils/ThreadFactoryBuilder.class",
        "aws-java-sdk-NettyEventLoop",
        "it is an AWS SDK event loop, and every request it serves would stop"),
    nameOf(
        "software/amazon/awssdk/crt/CRT.class",
        "AwsEventLoop",
        "it is an AWS SDK event loop, and every request it serves would stop"),
    nameOf(
        "software/amazon/awssdk/utils/ThreadFactoryBuilder.class",
        "sdk-async-response",
        "it completes the AWS SDK's futures, and every later completion would stop"),
    nameOf(
        "javafx/application/Platform.class",
        "JavaFX Application Thread",
        "it is the JavaFX application thread, and the user interface would freeze"),
    name(
        "CompletableFutureDelayScheduler",
        "it is the JDK's timer thread, and no CompletableFuture.orTimeout would fire any more"),
    name(
        "httpclient-dispatch-",
        "it is an I/O thread of Apache HttpClient, and every exchange it serves would stop"),
    name(
        "elasticsearch-rest-client-",
        "it is an I/O thread of the Elasticsearch client, and every request would stop"),
    name(
        "opensearch-rest-client-",
        "it is an I/O thread of the OpenSearch client, and every request would stop"),
    name(
        "I/O dispatcher ",
        "it is an I/O thread of Apache HttpAsyncClient, and every exchange it serves would stop"),
    name(
        "HttpClient@",
        "it is a thread of Jetty's HttpClient, and the exchanges of its connections would stop"),
    name(
        "WebSocketClient@",
        "it is a thread of Jetty's WebSocketClient, and the messages behind this one would wait too"),
    name(
        "OkHttp ",
        "it is an OkHttp thread, and every call to the host would stop once five of them wait"),
    name(
        "AsyncGetter-",
        "it opens connections for every operation of the MongoDB driver, which would stop"),
    name(
        "async-channel-group-",
        "it is an I/O thread of the MongoDB driver, and every connection it serves would stop"),
    name(
        "WebSocketConnectReadThread-",
        "it reads the messages of a WebSocket client, and those behind it would wait too"),
    name(
        "WebSocketWriteThread-",
        "it writes the messages of a WebSocket client, and those behind it would wait too"),
    name(
        "WebSocketSelector-",
        "it is the selector of a WebSocket server, and every connection would stop"),
    name(
        "jgroups-",
        "it delivers the messages of a JGroups channel, and those behind it would wait too"),
    name(
        "non-blocking-thread-",
        "Infinispan marks it as non-blocking, and every operation it serves would stop"),
    name(
        "AMQP Connection ",
        "it is the I/O thread of a RabbitMQ connection, and every channel would stop"),
    name(
        "MQTT Call: ",
        "it completes the calls of a Paho MQTT client, and those behind it would wait too"),
    name(
        "NioProcessor-",
        "it is an Apache MINA I/O thread, and every connection it serves would stop"),
  };

  /**
   * Loops that may run on any thread, whatever its class and name. They are recognized by the class
   * of a frame on the stack.
   */
  static final Loop[] LOOPS = {
    loop(
        "io.netty.channel.nio.NioEventLoop",
        "it runs a Netty event loop, and every connection it serves would stop"),
    loop(
        "io.netty.channel.SingleThreadIoEventLoop",
        "it runs a Netty event loop, and every connection it serves would stop"),
    loop(
        "io.netty.channel.epoll.EpollEventLoop",
        "it runs a Netty event loop, and every connection it serves would stop"),
    loop(
        "io.netty.channel.kqueue.KQueueEventLoop",
        "it runs a Netty event loop, and every connection it serves would stop"),
    loop(
        "io.netty.channel.DefaultEventLoop",
        "it runs a Netty event loop, and every channel it serves would stop"),
    loop(
        "io.netty.channel.oio.OioEventLoopGroup",
        "it runs a Netty event loop, and every channel it serves would stop"),
    loop(
        "io.netty.util.HashedWheelTimer$Worker",
        "it runs a Netty HashedWheelTimer, and no other timeout of the timer would fire"),
    loop(
        "org.apache.hc.core5.reactor.AbstractSingleCoreIOReactor",
        "it runs an I/O reactor of Apache HttpComponents, and every session would stop"),
    loop(
        "org.apache.http.impl.nio.reactor.AbstractIOReactor",
        "it runs an I/O reactor of Apache HttpComponents, and every session would stop"),
    loop(
        "com.mongodb.internal.connection.BaseCluster$WaitQueueHandler",
        "it selects servers for every operation of the MongoDB driver, which would stop"),
    loop(
        "com.mongodb.internal.connection.LoadBalancedCluster$WaitQueueHandler",
        "it selects servers for every operation of the MongoDB driver, which would stop"),
    loop(
        "com.lmax.disruptor.BatchEventProcessor",
        "it runs a Disruptor event processor, and the events behind this one would wait too"),
    loop(
        "org.agrona.concurrent.AgentRunner",
        "it runs an Agrona agent, whose duty cycle would stop"),
    loop(
        "org.glassfish.grizzly.nio.SelectorRunner",
        "it runs a Grizzly selector, and every connection it serves would stop"),
    loop(
            "org.apache.pekko.dispatch.Mailbox",
            "it runs a Pekko actor, which would receive no message while it waits")
        .unlessNamed("blocking"),
    loop(
            "akka.dispatch.Mailbox",
            "it runs an Akka actor, which would receive no message while it waits")
        .unlessNamed("blocking"),
    loop(
            "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker",
            "it is a worker of Kotlin's Dispatchers.Default, and as many coroutines as there are"
                + " processors would stop all")
        .unlessOn("kotlinx.coroutines.internal.LimitedDispatcher$Worker"), // Dispatchers.IO
  };

  /**
   * Names of threads that are made for code that waits, although each is the only thread of its
   * pool.
   */
  private static final String[] MADE_FOR_WAITING = {
    "boundedElastic-", // Reactor
    "RxCachedThreadScheduler-", // RxJava's Schedulers.io()
    "RxNewThreadScheduler-", // RxJava's Schedulers.newThread()
    "junit-timeout-thread-", // a test with a timeout
  };

  private KnownThreads() {}

  /** Whether threads with a name are made for code that waits. */
  static boolean isMadeForWaiting(String name) {
    for (String prefix : MADE_FOR_WAITING) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A kind of thread that has a class of its own.
   *
   * @param suffix the end of the name of the class, a superclass or an interface
   * @param only if not empty, parts of names: a thread whose name has none of them may wait
   * @param except beginnings of names: a thread whose name has one of them may wait
   * @param refusal the verdict
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record ThreadClass(String suffix, String[] only, String[] except, Verdict refusal) {

    /** Whether threads of this class may wait or not, depending on their names. */
    boolean isDecidedByName() {
      return only.length > 0 || except.length > 0;
    }

    /** Whether a thread of this class must not wait if it has a name. */
    boolean isRefused(String name) {
      for (String prefix : except) {
        if (name.startsWith(prefix)) {
          return false;
        }
      }
      for (String part : only) {
        if (name.contains(part)) {
          return true;
        }
      }
      return only.length == 0;
    }
  }

  /**
   * A kind of plain thread that has a name of its own.
   *
   * @param prefix the beginning of the name
   * @param library a class file of the library, if the name is to be checked at every call in
   *     programs that have the library
   * @param refusal the verdict
   */
  record ThreadName(String prefix, @Nullable String library, Verdict refusal) {}

  /**
   * A loop that a thread runs.
   *
   * @param suffix the end of the name of its class
   * @param exceptFrame the end of the name of a class whose frames on the stack show that the
   *     thread may wait, or null
   * @param exceptName a part of the name of threads that may wait, or null
   * @param refusal the verdict
   */
  record Loop(
      String suffix, @Nullable String exceptFrame, @Nullable String exceptName, Verdict refusal) {

    Loop unlessOn(String frame) {
      return new Loop(suffix, frame, exceptName, refusal);
    }

    Loop unlessNamed(String part) {
      return new Loop(suffix, exceptFrame, part, refusal);
    }
  }

  private static ThreadClass threadClass(String suffix, String reason) {
    return threadClass(suffix, NONE, NONE, reason);
  }

  private static ThreadClass threadClass(
      String suffix, String[] only, String[] except, String reason) {
    return new ThreadClass(suffix, only, except, Verdict.refused(reason));
  }

  private static ThreadName name(String prefix, String reason) {
    return new ThreadName(prefix, null, Verdict.refused(reason));
  }

  private static ThreadName nameOf(String library, String prefix, String reason) {
    return new ThreadName(prefix, library, Verdict.refused(reason));
  }

  private static Loop loop(String suffix, String reason) {
    return new Loop(suffix, null, null, Verdict.refused(reason));
  }
}

package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.reactivex.rxjava3.core.Completable;
import io.smallrye.mutiny.Uni;
import io.smartasync.SmartAsync;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Objects with an asynchronous close method are closed by the try-with-resources statement. */
@Timeout(120)
class ResourcesTest {

  /** A Vert.x server. */
  @SmartAsync(name = "VertxServerTwins")
  static class VertxServer implements VertxServerTwins {

    private final NetServer server;

    VertxServer(NetServer server) {
      this.server = server;
    }

    @Override
    public Future<Integer> listenAsync() {
      return server
          .connectHandler(connection -> connection.write("!"))
          .listen(0, InetAddress.getLoopbackAddress().getHostAddress())
          .map(NetServer::actualPort);
    }

    @Override
    public Future<Void> closeAsync() {
      return server.close();
    }
  }

  /** A Netty server. */
  @SmartAsync(name = "NettyServerTwins")
  static class NettyServer implements NettyServerTwins {

    private final Channel channel;

    NettyServer(Channel channel) {
      this.channel = channel;
    }

    @Override
    public ChannelFuture closeAsync() {
      return channel.close();
    }
  }

  /** A Reactor scheduler, whose asynchronous close method is not called close. */
  @SmartAsync(name = "WorkersTwins")
  static class Workers implements WorkersTwins {

    private final Scheduler scheduler;

    Workers(Scheduler scheduler) {
      this.scheduler = scheduler;
    }

    @Override
    @SmartAsync(name = "close")
    public Mono<Void> disposeGracefully() {
      return scheduler.disposeGracefully();
    }
  }

  /** An object whose close method fails. */
  @SmartAsync(name = "StubbornTwins")
  static class Stubborn implements StubbornTwins {

    private final Throwable failure;

    Stubborn(Throwable failure) {
      this.failure = failure;
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Uni<Void> closeAsync() {
      return Uni.createFrom().failure(failure);
    }
  }

  /** An object whose close method fails and declares no exception. */
  @SmartAsync(name = "CompletableStubbornTwins")
  static class CompletableStubborn implements CompletableStubbornTwins {

    private final Throwable failure;

    CompletableStubborn(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public Completable closeAsync() {
      return Completable.error(failure);
    }
  }

  /**
   * Waits until the socket is closed, which may happen shortly after its channel, in the event
   * loop's next turn.
   */
  private static void awaitListensNoMore(int port) throws IOException, InterruptedException {
    while (listens(port)) {
      Thread.sleep(1);
    }
  }

  private static boolean listens(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerOfVertxIsClosed(CallStyle style) throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      VertxServer server = new VertxServer(vertx.createNetServer());
      try (Socket connection = new Socket()) {
        try (VertxServerTwins twins = style.choose(server, VertxServerTwins.of(server))) {
          connection.connect(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), twins.listen()));
          assertThat(connection.getInputStream().read()).isEqualTo('!');
        }
        assertThat(connection.getInputStream().read()).isEqualTo(-1);
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerOfNettyIsClosed(CallStyle style) throws Exception {
    Channel channel =
        new ServerBootstrap()
            .group(NettyEventLoop.GROUP)
            .channel(NioServerSocketChannel.class)
            .childHandler(NettyEventLoop.IGNORING)
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    int port = ((NioServerSocketChannel) channel).localAddress().getPort();
    NettyServer server = new NettyServer(channel);
    NettyServerTwins twins = style.choose(server, NettyServerTwins.of(server));
    try (twins) {
      assertThat(listens(port)).isTrue();
    }
    awaitListensNoMore(port);
  }

  @Test
  void anyMethodMayBeUsedToClose() {
    Workers workers = new Workers(Schedulers.newBoundedElastic(1, 10, "workers"));
    try (workers) {
      assertThat(workers.scheduler.isDisposed()).isFalse();
    }
    assertThat(workers.scheduler.isDisposed()).isTrue();
  }

  @Test
  void aFailureWhileClosingIsDeclared() {
    IOException failure = new IOException("still open");
    assertThat(catchThrowable(() -> new Stubborn(failure).close())).isSameAs(failure);
  }

  @Test
  void aFailureWhileClosingIsSuppressedByAnEarlierOne() {
    IllegalStateException first = new IllegalStateException("first");
    IOException declared = new IOException("still open");
    IllegalArgumentException unchecked = new IllegalArgumentException("still open");
    assertThat(
            catchThrowable(
                () -> {
                  try (CompletableStubborn outer = new CompletableStubborn(unchecked);
                      StubbornTwins inner = StubbornTwins.of(new Stubborn(declared))) {
                    assertThat(outer).isNotSameAs(inner);
                    throw first;
                  }
                }))
        .isSameAs(first);
    assertThat(first).hasSuppressedException(declared).hasSuppressedException(unchecked);
  }
}

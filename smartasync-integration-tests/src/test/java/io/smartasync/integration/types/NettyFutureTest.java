package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Netty's {@link Future}. */
class NettyFutureTest extends OneValueContract {

  @SmartAsync(name = "NettyFutureTwins")
  static class Users implements NettyFutureTwins {

    private final EventLoop eventLoop = NettyEventLoop.GROUP.next();
    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Future<String> valueAsync() {
      return eventLoop.submit(() -> Thread.currentThread().getName());
    }

    @Override
    public Future<?> nothingAsync() {
      return eventLoop.submit(signals::start);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Future<String> failAsync(Throwable failure) {
      Promise<String> promise = eventLoop.newPromise();
      eventLoop.execute(() -> promise.setFailure(failure));
      return promise;
    }

    @Override
    public Future<String> endlessAsync() {
      Promise<String> promise = eventLoop.newPromise();
      promise.addListener(
          done -> {
            if (done.isCancelled()) {
              signals.cancel();
            }
          });
      signals.start();
      return promise;
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Future<String> limitedAsync() {
      return endlessAsync();
    }
  }

  /** Servers, which are channels. */
  @SmartAsync(name = "ServerTwins")
  static class Servers implements ServerTwins {

    @Override
    @SmartAsync(throwing = IOException.class)
    public ChannelFuture bindAsync(int port) {
      return new ServerBootstrap()
          .group(NettyEventLoop.GROUP)
          .channel(NioServerSocketChannel.class)
          .childHandler(NettyEventLoop.IGNORING)
          .bind(InetAddress.getLoopbackAddress(), port);
    }
  }

  private static NettyFutureTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, NettyFutureTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    NettyFutureTwins twins = twins(style, signals);
    return new Variants(twins::value, twins::nothing, twins::endless, twins::limited);
  }

  @Override
  String fail(CallStyle style, Throwable failure) throws IOException {
    return twins(style, new Signals()).fail(failure);
  }

  @Override
  String valuePrefix() {
    return "netty-";
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }

  /** Netty's own future type for operations without a value. */
  @Test
  void aChannelFutureIsWaitedFor() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> new Servers().bind(taken.getLocalPort()))
          .isInstanceOf(BindException.class);
    }
    new Servers().bind(0);
  }
}

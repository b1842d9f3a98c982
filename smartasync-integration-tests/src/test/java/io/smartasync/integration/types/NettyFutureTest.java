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

  @SmartAsync(name = "NettyFutureDoors")
  static class Users implements NettyFutureDoors {

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
  @SmartAsync(name = "ServerDoors")
  static class Servers implements ServerDoors {

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

  private static NettyFutureDoors door(Via via, Signals signals) {
    Users users = new Users(signals);
    return via.choose(users, NettyFutureDoors.of(users));
  }

  @Override
  Doors doors(Via via, Signals signals) {
    NettyFutureDoors door = door(via, signals);
    return new Doors(door::value, door::nothing, door::endless, door::limited);
  }

  @Override
  String fail(Via via, Throwable failure) throws IOException {
    return door(via, new Signals()).fail(failure);
  }

  @Override
  String beginningOfValue() {
    return "netty-";
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }

  /** Netty's own subtype of its futures, for what has no value. */
  @Test
  void aChannelFutureIsWaitedFor() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> new Servers().bind(taken.getLocalPort()))
          .isInstanceOf(BindException.class);
    }
    new Servers().bind(0);
  }
}

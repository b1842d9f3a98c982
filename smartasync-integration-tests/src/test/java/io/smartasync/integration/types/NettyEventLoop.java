package io.smartasync.integration.types;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;

/** An event loop for tests of libraries that have none of their own. */
final class NettyEventLoop {

  static final EventLoopGroup GROUP =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("netty", true), NioIoHandler.newFactory());

  /** Accepts connections and does nothing with them. */
  static final ChannelHandler IGNORING =
      new ChannelInitializer<>() {
        @Override
        protected void initChannel(Channel connection) {}
      };

  private NettyEventLoop() {}
}

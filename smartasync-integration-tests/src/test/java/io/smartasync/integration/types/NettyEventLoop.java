package io.smartasync.integration.types;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;

/** An event loop, on which libraries without one of their own are called by those that have one. */
final class NettyEventLoop {

  static final EventLoopGroup GROUP =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("netty", true), NioIoHandler.newFactory());

  /** Takes connections and does nothing with them. */
  static final ChannelHandler IGNORING =
      new ChannelInitializer<>() {
        @Override
        protected void initChannel(Channel connection) {}
      };

  private NettyEventLoop() {}
}

package channels;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;

@SmartAsync.For(
    value = {
      AsynchronousFileChannel.class,
      AsynchronousServerSocketChannel.class,
      AsynchronousSocketChannel.class
    },
    throwing = IOException.class)
interface Channels {}

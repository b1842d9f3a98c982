package channels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.InterruptedByTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    sockets();
    file();
  }

  /** The methods with a timeout and those for several buffers have no variant without a handler. */
  private static void sockets() throws IOException {
    try (SmartAsynchronousServerSocketChannel server =
            SmartAsynchronousServerSocketChannel.of(AsynchronousServerSocketChannel.open());
        SmartAsynchronousSocketChannel client =
            SmartAsynchronousSocketChannel.of(AsynchronousSocketChannel.open())) {
      server.async().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      client.connect(server.getLocalAddress());
      try (SmartAsynchronousSocketChannel accepted = accept(server)) {
        ByteBuffer hello = StandardCharsets.UTF_8.encode("hello");
        int written = client.write(hello, 30, TimeUnit.SECONDS);
        assert written == 5;
        ByteBuffer[] parts = {ByteBuffer.allocate(2), ByteBuffer.allocate(3)};
        long read = 0;
        while (read < 5) {
          read += accepted.read(parts, 0, 2, 30, TimeUnit.SECONDS);
        }
        assert new String(parts[1].array(), StandardCharsets.UTF_8).equals("llo");
        try {
          client.read(ByteBuffer.allocate(1), 1, TimeUnit.MILLISECONDS);
          throw new AssertionError("nothing was sent");
        } catch (InterruptedByTimeoutException e) {
          // as the channel says
        }
      }
    }
  }

  private static SmartAsynchronousSocketChannel accept(SmartAsynchronousServerSocketChannel server)
      throws IOException {
    return server.accept();
  }

  /** There is a method with a future for each with a handler. */
  private static void file() throws IOException {
    Path path = Files.createTempFile("channel", ".txt");
    try (SmartAsynchronousFileChannel file =
        SmartAsynchronousFileChannel.of(
            AsynchronousFileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE))) {
      assert file.write(StandardCharsets.UTF_8.encode("text"), 0) == 4;
      ByteBuffer target = ByteBuffer.allocate(10);
      assert file.read(target, 1) == 3;
    } finally {
      Files.delete(path);
    }
  }
}

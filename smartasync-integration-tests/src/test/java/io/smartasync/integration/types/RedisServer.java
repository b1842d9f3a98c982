package io.smartasync.integration.types;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A minimal Redis server: a client can connect and read keys. */
final class RedisServer implements Closeable {

  private final ServerSocket socket;
  private final Function<String, Optional<String>> get;

  /**
   * Starts a server on loopback.
   *
   * @param get returns the encoded reply to a GET; empty for no reply
   */
  RedisServer(Function<String, Optional<String>> get) throws IOException {
    this.get = get;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Optional<String> answer = answer(command(in, Integer.parseInt(line.substring(1))));
        if (answer.isPresent()) {
          connection
              .getOutputStream()
              .write((answer.get() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      // The client has disconnected.
    }
  }

  /** Reads an array of strings, each preceded by its length. */
  private static List<String> command(BufferedReader in, int parts) throws IOException {
    List<String> command = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      in.readLine();
      command.add(in.readLine());
    }
    return command;
  }

  private Optional<String> answer(List<String> command) {
    return switch (command.get(0).toUpperCase(Locale.ROOT)) {
      case "GET" -> get.apply(command.get(1));
      case "PING" -> Optional.of("+PONG");
      default -> Optional.of("+OK");
    };
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

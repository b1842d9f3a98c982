package io.smartasync.integration.threads;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** An address on which no server listens: every operation fails, on a thread of the client. */
final class NoServer {

  private NoServer() {}

  static String address() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }
}

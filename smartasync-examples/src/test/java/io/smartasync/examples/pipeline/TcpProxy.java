package io.smartasync.examples.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy on loopback between a client and a server, with the faults that networks have. */
final class TcpProxy implements Closeable {

  private final InetSocketAddress target;
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final CountDownLatch abandoned = new CountDownLatch(1);
  private final AtomicInteger accepted = new AtomicInteger();
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private volatile Network network = this::carryAll;
  private volatile boolean isBreaking;

  /** Carries the answers of the server. If it throws, the connection is reset. */
  @FunctionalInterface
  interface Network {
    void carry(InputStream from, OutputStream to) throws IOException, InterruptedException;
  }

  TcpProxy(String host, int port) throws IOException {
    this.target = new InetSocketAddress(host, port);
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String host() {
    return listener.getInetAddress().getHostAddress();
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Returns the address of the proxy as an HTTP server. */
  URI uri() {
    return URI.create("http://" + host() + ":" + port());
  }

  /** Returns the number of accepted connections. */
  int accepted() {
    return accepted.get();
  }

  /** Carries everything again, beginning with the next connection. */
  void heal() {
    isBreaking = false;
    network = this::carryAll;
  }

  /** Breaks all connections, each at its next answer. */
  void breakAtNextAnswer() {
    isBreaking = true;
  }

  /** Carries a number of bytes on all connections together, and then breaks them. */
  void breakAfter(int bytes) {
    AtomicInteger left = new AtomicInteger(bytes);
    network =
        (from, to) -> {
          carry(left, from, to);
          throw new IOException("the proxy breaks the connection");
        };
  }

  /** Breaks the next connection after a number of bytes, but not the connections after it. */
  void breakOnceAfter(int bytes) {
    breakAfter(bytes);
    Network breaking = network;
    network =
        (from, to) -> {
          heal();
          breaking.carry(from, to);
        };
  }

  /** Breaks every connection after a number of bytes. */
  void breakEachAfter(int bytes) {
    network =
        (from, to) -> {
          carry(new AtomicInteger(bytes), from, to);
          throw new IOException("the proxy breaks the connection");
        };
  }

  /** Carries a number of bytes on all connections together, and then nothing more. */
  void stallAfter(int bytes) {
    AtomicInteger left = new AtomicInteger(bytes);
    network =
        (from, to) -> {
          carry(left, from, to);
          stalled.countDown();
          closed.await();
        };
  }

  /** Carries a number of bytes on all connections together, and then one byte every 10 ms. */
  void crawlAfter(int bytes) {
    AtomicInteger left = new AtomicInteger(bytes);
    network =
        (from, to) -> {
          carry(left, from, to);
          for (int next = from.read(); next >= 0; next = from.read()) {
            to.write(next);
            Thread.sleep(10);
          }
        };
  }

  /** Waits until a connection stalls. */
  void awaitStall() throws InterruptedException {
    stalled.await();
  }

  /** Waits until a client ends its connection. */
  void awaitAbandoned() throws InterruptedException {
    abandoned.await();
  }

  /** Waits until all clients have ended their connections. */
  void awaitNoClients() throws InterruptedException {
    while (!clients.isEmpty()) {
      Thread.sleep(10);
    }
  }

  private void carryAll(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[4096];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      if (isBreaking) {
        throw new IOException("the proxy breaks the connection");
      }
      to.write(buffer, 0, read);
    }
  }

  private static void carry(AtomicInteger left, InputStream from, OutputStream to)
      throws IOException {
    byte[] buffer = new byte[4096];
    while (true) {
      int most = Math.min(buffer.length, left.getAndUpdate(bytes -> bytes - Math.min(bytes, 4096)));
      int read = most == 0 ? -1 : from.read(buffer, 0, most);
      if (read < 0) {
        return;
      }
      left.addAndGet(most - read);
      to.write(buffer, 0, read);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        accepted.incrementAndGet();
        clients.add(client);
        threads.execute(() -> connect(client, network));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void connect(Socket client, Network answers) {
    try (Socket near = opened(client);
        Socket far = opened(new Socket(target.getAddress(), target.getPort()))) {
      near.setTcpNoDelay(true);
      threads.execute(() -> carryRequests(near, far));
      try {
        answers.carry(far.getInputStream(), near.getOutputStream());
      } catch (IOException e) {
        near.setSoLinger(true, 0); // a reset, not an orderly end
      }
    } catch (IOException | InterruptedException e) {
      // Either side may close the connection at any time.
    } finally {
      open.removeIf(Socket::isClosed);
      clients.removeIf(Socket::isClosed);
    }
  }

  private void carryRequests(Socket near, Socket far) {
    try (far) { // ends the answers too: the client is gone
      near.getInputStream().transferTo(far.getOutputStream());
    } catch (IOException e) {
      // Either side may close the connection at any time.
    } finally {
      abandoned.countDown();
      clients.remove(near);
    }
  }

  private Socket opened(Socket socket) throws IOException {
    open.add(socket);
    if (closed.getCount() == 0) {
      socket.close();
    }
    return socket;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
    threads.close();
  }
}

package io.smartasync.integration.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.smartasync.SmartAsync;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A facade of an asynchronous gRPC stub, whose methods take a {@link StreamObserver}. */
class GrpcCallsTest {

  private static final MethodDescriptor<String, String> ASK = descriptor("Ask", MethodType.UNARY);
  private static final MethodDescriptor<String, String> COUNT =
      descriptor("Count", MethodType.SERVER_STREAMING);
  private static final MethodDescriptor<String, String> CHAT =
      descriptor("Chat", MethodType.BIDI_STREAMING);

  private static MethodDescriptor<String, String> descriptor(String name, MethodType type) {
    return MethodDescriptor.<String, String>newBuilder()
        .setType(type)
        .setFullMethodName(MethodDescriptor.generateFullMethodName("Greeter", name))
        .setRequestMarshaller(new Text())
        .setResponseMarshaller(new Text())
        .build();
  }

  private static final class Text implements MethodDescriptor.Marshaller<String> {

    @Override
    public InputStream stream(String value) {
      return new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String parse(InputStream stream) {
      try {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A stub with the methods that gRPC's compiler generates. */
  @SmartAsync.For(value = Stub.class, single = "ask", name = "GreeterCalls")
  static final class Stub {

    private final Channel channel;

    Stub(Channel channel) {
      this.channel = channel;
    }

    public void ask(String question, StreamObserver<String> answer) {
      ClientCalls.asyncUnaryCall(channel.newCall(ASK, CallOptions.DEFAULT), question, answer);
    }

    public void count(String to, StreamObserver<String> answers) {
      ClientCalls.asyncServerStreamingCall(
          channel.newCall(COUNT, CallOptions.DEFAULT), to, answers);
    }

    public StreamObserver<String> chat(StreamObserver<String> answers) {
      return ClientCalls.asyncBidiStreamingCall(
          channel.newCall(CHAT, CallOptions.DEFAULT), answers);
    }
  }

  private final CountDownLatch cancelled = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init") // before each
  private Server server;

  @SuppressWarnings("NullAway.Init") // before each
  private ManagedChannel channel;

  @SuppressWarnings("NullAway.Init") // before each
  private GreeterCalls greeter;

  @BeforeEach
  void start() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(loopback, 0))
            .addService(
                ServerServiceDefinition.builder("Greeter")
                    .addMethod(ASK, ServerCalls.asyncUnaryCall(this::answer))
                    .addMethod(COUNT, ServerCalls.asyncServerStreamingCall(this::count))
                    .build())
            .build()
            .start();
    channel =
        NettyChannelBuilder.forAddress(new InetSocketAddress(loopback, server.getPort()))
            .usePlaintext()
            .build();
    greeter = GreeterCalls.of(new Stub(channel));
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  private void answer(String question, StreamObserver<String> answer) {
    if (question.isEmpty()) {
      answer.onError(Status.INVALID_ARGUMENT.asRuntimeException());
    } else {
      answer.onNext("answer to " + question);
      answer.onCompleted();
    }
  }

  private void count(String to, StreamObserver<String> answers) {
    ServerCallStreamObserver<String> call = (ServerCallStreamObserver<String>) answers;
    call.setOnCancelHandler(cancelled::countDown);
    // Not on this thread, on which the handler runs.
    Thread.startVirtualThread(() -> send(Integer.parseInt(to), call));
  }

  private void send(int number, ServerCallStreamObserver<String> call) {
    for (int i = 0; i < number; i++) {
      while (!call.isReady() && cancelled.getCount() > 0) {
        LockSupport.parkNanos(1_000_000);
      }
      if (cancelled.getCount() == 0) {
        return;
      }
      call.onNext("number " + i);
    }
    call.onCompleted();
  }

  @Test
  void aCallWithOneAnswerWaitsForIt() {
    assertThat(greeter.ask("a question")).isEqualTo("answer to a question");
    assertThatThrownBy(() -> greeter.ask(""))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageStartingWith("INVALID_ARGUMENT");
  }

  /** Without demand, more answers would arrive than the emitter buffers. */
  @Test
  void aCallWithAStreamOfAnswersIsAStream() {
    try (Stream<String> numbers = greeter.count("10000")) {
      assertThat(numbers)
          .hasSize(10_000)
          .startsWith("number 0", "number 1")
          .endsWith("number 9999");
    }
    try (Stream<String> nothing = greeter.count("0")) {
      assertThat(nothing).isEmpty();
    }
  }

  @Test
  void closingTheStreamCancelsTheCall() throws InterruptedException {
    try (Stream<String> numbers = greeter.count("1000000000")) {
      assertThat(numbers.limit(3)).containsExactly("number 0", "number 1", "number 2");
    }
    assertThat(cancelled.await(60, TimeUnit.SECONDS)).isTrue();
  }

  /** The caller sends values too, so the method is not changed. */
  @Test
  void aCallWithAStreamOfQuestionsIsKept() throws NoSuchMethodException {
    assertThat(GreeterCalls.class.getMethod("chat", StreamObserver.class).getReturnType())
        .isEqualTo(StreamObserver.class);
  }
}

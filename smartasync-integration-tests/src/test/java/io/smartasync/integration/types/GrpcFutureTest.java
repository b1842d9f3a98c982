package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.AbstractFutureStub;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The futures of gRPC's stubs, which are Guava's, for calls to a real server that observes
 * cancellation.
 */
class GrpcFutureTest extends WaitingContract {

  private static final MethodDescriptor<String, String> ASK =
      MethodDescriptor.<String, String>newBuilder()
          .setType(MethodDescriptor.MethodType.UNARY)
          .setFullMethodName(MethodDescriptor.generateFullMethodName("Greeter", "Ask"))
          .setRequestMarshaller(new Text())
          .setResponseMarshaller(new Text())
          .build();

  /** A stub as gRPC's compiler generates it. */
  static final class GreeterFutureStub extends AbstractFutureStub<GreeterFutureStub> {

    GreeterFutureStub(Channel channel, CallOptions callOptions) {
      super(channel, callOptions);
    }

    @Override
    protected GreeterFutureStub build(Channel channel, CallOptions callOptions) {
      return new GreeterFutureStub(channel, callOptions);
    }

    ListenableFuture<String> ask(String question) {
      return ClientCalls.futureUnaryCall(getChannel().newCall(ASK, getCallOptions()), question);
    }
  }

  @SmartAsync(name = "GreeterTwins")
  static class Greeter implements GreeterTwins {

    private final GreeterFutureStub stub;
    private final Signals signals;

    Greeter(GreeterFutureStub stub, Signals signals) {
      this.stub = stub;
      this.signals = signals;
    }

    @Override
    public ListenableFuture<String> askAsync(String question) {
      return stub.ask(question);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public ListenableFuture<String> askInTimeAsync(String question) throws InterruptedException {
      ListenableFuture<String> answer = stub.ask(question);
      signals.awaitStart();
      return answer;
    }
  }

  private final CountDownLatch mayAnswer = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init") // before each
  private volatile Signals signals;

  @SuppressWarnings("NullAway.Init") // before each
  private Server server;

  @SuppressWarnings("NullAway.Init") // before each
  private ManagedChannel channel;

  @BeforeEach
  void start() throws IOException {
    signals = new Signals();
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        NettyServerBuilder.forAddress(loopback)
            .addService(
                ServerServiceDefinition.builder("Greeter")
                    .addMethod(ASK, ServerCalls.asyncUnaryCall(this::answer))
                    .build())
            .build()
            .start();
    channel =
        NettyChannelBuilder.forAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()))
            .usePlaintext()
            .directExecutor()
            .build();
  }

  @AfterEach
  void stop() throws InterruptedException {
    channel.shutdownNow().awaitTermination(60, TimeUnit.SECONDS);
    server.shutdownNow().awaitTermination(60, TimeUnit.SECONDS);
  }

  private void answer(String question, StreamObserver<String> caller) {
    if (question.equals("later")) {
      answerLater(caller);
      return;
    }
    Signals seen = signals;
    ((ServerCallStreamObserver<String>) caller).setOnCancelHandler(seen::cancel);
    seen.start();
    switch (question) {
      case "endless" -> {}
      case "wrong" ->
          caller.onError(
              Status.INVALID_ARGUMENT.withDescription("that is no question").asException());
      default -> reply(Thread.currentThread().getName(), caller);
    }
  }

  private void answerLater(StreamObserver<String> caller) {
    try {
      mayAnswer.await();
    } catch (InterruptedException e) {
      caller.onError(e);
      return;
    }
    reply("later", caller);
  }

  private static void reply(String answer, StreamObserver<String> caller) {
    caller.onNext(answer);
    caller.onCompleted();
  }

  private GreeterTwins twins(CallStyle style) {
    Greeter greeter = new Greeter(new GreeterFutureStub(channel, CallOptions.DEFAULT), signals);
    return style.choose(greeter, GreeterTwins.of(greeter));
  }

  @Override
  Variants variants(CallStyle style, Signals newSignals) {
    signals = newSignals;
    GreeterTwins twins = twins(style);
    return new Variants(
        () -> twins.ask("value"),
        () -> assertThat(twins.ask("nothing")).isNotNull(),
        () -> twins.ask("endless"),
        () -> twins.askInTime("endless"));
  }

  @Override
  String valuePrefix() {
    return "grpc-default-executor-";
  }

  /** With the direct executor, the channel's event loop runs the listeners of a future. */
  @Override
  void onEventLoop(Runnable task) {
    twins(CallStyle.OBJECT).askAsync("later").addListener(task, MoreExecutors.directExecutor());
    mayAnswer.countDown();
  }

  @Test
  void aFailureArrivesAsItself() {
    Throwable failure = catchThrowable(() -> twins(CallStyle.OBJECT).ask("wrong"));
    assertThat(failure).isExactlyInstanceOf(StatusRuntimeException.class);
    assertThat(((StatusRuntimeException) failure).getStatus())
        .extracting(Status::getCode, Status::getDescription)
        .containsExactly(Status.Code.INVALID_ARGUMENT, "that is no question");
  }

  @Test
  void aServerThatIsGoneIsAFailureToo() throws InterruptedException {
    server.shutdownNow().awaitTermination(60, TimeUnit.SECONDS);
    assertThatThrownBy(() -> twins(CallStyle.WRAPPER).ask("value"))
        .isExactlyInstanceOf(StatusRuntimeException.class);
  }

  /** Marshals strings as message bytes. */
  private static final class Text implements MethodDescriptor.Marshaller<String> {

    @Override
    public InputStream stream(String text) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String parse(InputStream bytes) {
      try {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

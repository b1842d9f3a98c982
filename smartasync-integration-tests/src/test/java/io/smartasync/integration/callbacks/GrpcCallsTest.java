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
import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A facade of an asynchronous gRPC stub, whose methods take a {@link StreamObserver}. */
class GrpcCallsTest {

  private static final MethodDescriptor<String, String> ASK = descriptor("Ask", MethodType.UNARY);
  private static final MethodDescriptor<String, String> COUNT =
      descriptor("Count", MethodType.SERVER_STREAMING);
  private static final MethodDescriptor<String, String> COLLECT =
      descriptor("Collect", MethodType.CLIENT_STREAMING);
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

    public StreamObserver<String> collect(StreamObserver<String> answer) {
      return ClientCalls.asyncClientStreamingCall(
          channel.newCall(COLLECT, CallOptions.DEFAULT), answer);
    }

    public StreamObserver<String> chat(StreamObserver<String> answers) {
      return ClientCalls.asyncBidiStreamingCall(
          channel.newCall(CHAT, CallOptions.DEFAULT), answers);
    }
  }

  /** Operations of a program, whose callers send values. */
  @SmartAsync(name = "ConversationsTwins")
  static class Conversations implements ConversationsTwins {

    private final Stub stub;

    Conversations(Stub stub) {
      this.stub = stub;
    }

    @Override
    public CompletableFuture<String> collectAsync(Iterable<String> questions) {
      return Async.single(StreamObserverAdapter.exchange(stub::collect, questions));
    }

    @Override
    public Flow.Publisher<String> chatAsync(Iterable<String> questions) {
      return StreamObserverAdapter.exchange(stub::chat, questions);
    }
  }

  private final CountDownLatch cancelled = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init") // before each
  private Server server;

  @SuppressWarnings("NullAway.Init") // before each
  private ManagedChannel channel;

  @SuppressWarnings("NullAway.Init") // before each
  private GreeterCalls greeter;

  @SuppressWarnings("NullAway.Init") // before each
  private Conversations conversations;

  @BeforeEach
  void start() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(loopback, 0))
            .addService(
                ServerServiceDefinition.builder("Greeter")
                    .addMethod(ASK, ServerCalls.asyncUnaryCall(this::answer))
                    .addMethod(COUNT, ServerCalls.asyncServerStreamingCall(this::count))
                    .addMethod(COLLECT, ServerCalls.asyncClientStreamingCall(this::collect))
                    .addMethod(CHAT, ServerCalls.asyncBidiStreamingCall(this::chat))
                    .build())
            .build()
            .start();
    channel =
        NettyChannelBuilder.forAddress(new InetSocketAddress(loopback, server.getPort()))
            .usePlaintext()
            .build();
    Stub stub = new Stub(channel);
    greeter = GreeterCalls.of(stub);
    conversations = new Conversations(stub);
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

  /** Answers with the number of the questions. */
  private StreamObserver<String> collect(StreamObserver<String> answer) {
    return new StreamObserver<>() {
      private int count;
      private boolean isFailed;

      @Override
      public void onNext(String question) {
        if (question.isEmpty()) {
          answer.onError(Status.INVALID_ARGUMENT.asRuntimeException());
          isFailed = true;
        }
        count++;
      }

      @Override
      public void onError(Throwable failure) {
        cancelled.countDown();
      }

      @Override
      public void onCompleted() {
        if (!isFailed) {
          answer.onNext(count + " questions");
          answer.onCompleted();
        }
      }
    };
  }

  /** Answers each question, and reads the next one when the client can receive more answers. */
  private StreamObserver<String> chat(StreamObserver<String> answers) {
    ServerCallStreamObserver<String> call = (ServerCallStreamObserver<String>) answers;
    call.disableAutoRequest();
    call.setOnCancelHandler(cancelled::countDown);
    AtomicBoolean isOwed =
        new AtomicBoolean(); // a question was not asked for, as the call was full
    call.setOnReadyHandler(
        () -> {
          if (isOwed.getAndSet(false)) {
            call.request(1);
          }
        });
    call.request(1);
    return new StreamObserver<>() {
      @Override
      public void onNext(String question) {
        answers.onNext("answer to " + question);
        if (call.isReady()) {
          call.request(1);
        } else {
          isOwed.set(true);
        }
      }

      @Override
      public void onError(Throwable failure) {}

      @Override
      public void onCompleted() {
        answers.onCompleted();
      }
    };
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

  /** The caller sends values too, so the methods of the facade are those of the stub. */
  @Test
  void callsWithAStreamOfQuestionsAreKept() {
    assertThat(answersOf(greeter::chat)).containsExactly("answer to a", "answer to b");
    assertThat(answersOf(greeter::collect)).containsExactly("2 questions");
  }

  private static List<String> answersOf(StreamObserverAdapter.Method<String, String> method) {
    List<String> received = new ArrayList<>();
    CompletableFuture<List<String>> answers = new CompletableFuture<>();
    StreamObserver<String> questions =
        method.call(
            new StreamObserver<>() {
              @Override
              public void onNext(String answer) {
                received.add(answer);
              }

              @Override
              public void onError(Throwable failure) {
                answers.completeExceptionally(failure);
              }

              @Override
              public void onCompleted() {
                answers.complete(received);
              }
            });
    questions.onNext("a");
    questions.onNext("b");
    questions.onCompleted();
    return Async.await(answers);
  }

  @Test
  void manyQuestionsHaveOneAnswer() {
    assertThat(conversations.collect(numbers(2_000))).isEqualTo("2000 questions");
    assertThat(conversations.collect(List.of())).isEqualTo("0 questions");
    assertThatThrownBy(() -> conversations.collect(List.of("a", "")))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageStartingWith("INVALID_ARGUMENT");
  }

  @Test
  void manyQuestionsHaveManyAnswers() {
    try (Stream<String> answers = conversations.chat(numbers(2_000))) {
      assertThat(answers)
          .hasSize(2_000)
          .startsWith("answer to 0", "answer to 1")
          .endsWith("answer to 1999");
    }
    try (Stream<String> answers = conversations.chat(List.of())) {
      assertThat(answers).isEmpty();
    }
  }

  /** Without flow control, the endless questions would fill the memory. */
  @Test
  void closingTheStreamOfAnswersCancelsTheQuestions() throws InterruptedException {
    String question = "a".repeat(10_000);
    Iterable<String> questions = () -> Stream.generate(() -> question).iterator();
    try (Stream<String> answers = conversations.chat(questions)) {
      assertThat(answers.limit(3))
          .hasSize(3)
          .allMatch(each -> each.equals("answer to " + question));
    }
    assertThat(cancelled.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aFailureOfTheQuestionsFailsTheAnswers() {
    IllegalStateException failure = new IllegalStateException("no question");
    Iterable<String> questions =
        () -> {
          throw failure;
        };
    assertThatThrownBy(() -> conversations.collect(questions)).isSameAs(failure);
    Iterable<String> later =
        () ->
            Stream.<String>generate(
                    () -> {
                      throw failure;
                    })
                .iterator();
    assertThatThrownBy(() -> conversations.collect(later))
        .isInstanceOf(StatusRuntimeException.class)
        .hasCause(failure);
  }

  private static Iterable<String> numbers(int count) {
    return () -> IntStream.range(0, count).mapToObj(Integer::toString).iterator();
  }
}

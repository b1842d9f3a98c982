package io.smartasync.integration.threads;

import static io.smartasync.Async.await;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** gRPC: with the direct executor, calls are served and completed on the event loop itself. */
@Timeout(120)
class GrpcThreadsTest {

  private static final MethodDescriptor.Marshaller<String> TEXT =
      new MethodDescriptor.Marshaller<>() {
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
      };

  private static final MethodDescriptor<String, String> ECHO =
      MethodDescriptor.<String, String>newBuilder()
          .setType(MethodType.UNARY)
          .setFullMethodName("test.Echo/echo")
          .setRequestMarshaller(TEXT)
          .setResponseMarshaller(TEXT)
          .build();

  /** The verdicts on the server's and the client's threads. */
  private record Verdicts(Verdict server, Verdict client) {}

  private static Verdicts call(
      Consumer<NettyServerBuilder> forServer, Consumer<NettyChannelBuilder> forClient)
      throws IOException {
    CompletableFuture<Verdict> atServer = new CompletableFuture<>();
    ServerServiceDefinition service =
        ServerServiceDefinition.builder("test.Echo")
            .addMethod(
                ECHO,
                ServerCalls.asyncUnaryCall(
                    (request, responses) -> {
                      atServer.complete(Verdict.here());
                      responses.onNext(request);
                      responses.onCompleted();
                    }))
            .build();
    NettyServerBuilder server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(service);
    forServer.accept(server);
    Server running = server.build().start();
    NettyChannelBuilder channel =
        NettyChannelBuilder.forAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), running.getPort()))
            .usePlaintext();
    forClient.accept(channel);
    ManagedChannel open = channel.build();
    try {
      CompletableFuture<Verdict> atClient = new CompletableFuture<>();
      ClientCall<String, String> call = open.newCall(ECHO, CallOptions.DEFAULT);
      call.start(
          new ClientCall.Listener<>() {
            @Override
            public void onClose(Status status, Metadata trailers) {
              atClient.complete(Verdict.here());
            }
          },
          new Metadata());
      call.request(2);
      call.sendMessage("hello");
      call.halfClose();
      return new Verdicts(await(atServer), await(atClient));
    } finally {
      open.shutdownNow();
      running.shutdownNow();
    }
  }

  @Test
  void theDirectExecutorIsTheEventLoopAndRefused() throws IOException {
    Verdicts verdicts =
        call(NettyServerBuilder::directExecutor, NettyChannelBuilder::directExecutor);
    verdicts.server().assertRefused("grpc-", "Netty event loop");
    verdicts.client().assertRefused("grpc-", "Netty event loop");
  }

  @Test
  void theDefaultExecutorMayWait() throws IOException {
    Verdicts verdicts = call(server -> {}, channel -> {});
    verdicts.server().assertAllowed("grpc-default-executor-");
    verdicts.client().assertAllowed("grpc-default-executor-");
  }
}

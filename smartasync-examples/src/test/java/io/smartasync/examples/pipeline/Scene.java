package io.smartasync.examples.pipeline;

import io.smartasync.examples.pipeline.servers.Servers;
import io.vertx.pgclient.PgConnectOptions;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Real servers with a fault between them and the pipeline. Closing the scene removes the fault. */
final class Scene implements Closeable {

  private final Servers servers;
  private final Endpoints healthy;
  private final Deque<Closeable> undo = new ArrayDeque<>();
  private @Nullable TcpProxy network;

  Scene(Servers servers) {
    this.servers = servers;
    this.healthy = servers.endpoints();
  }

  Endpoints healthy() {
    return healthy;
  }

  /** Makes the REST API give an answer on a path. */
  Endpoints apiAnswers(String path, int status, String body) throws IOException {
    FaultyApi api = opened(new FaultyApi(healthy.api()));
    api.answer(path, status, body);
    return withApi(api.address());
  }

  /** Puts a network between the pipeline and the REST API. */
  Endpoints apiThrough(Consumer<TcpProxy> network) throws IOException {
    TcpProxy proxy = proxy(healthy.api().getHost(), healthy.api().getPort(), network);
    return withApi(proxy.uri());
  }

  /** Puts a network between the pipeline and S3. */
  Endpoints s3Through(Consumer<TcpProxy> network) throws IOException {
    TcpProxy proxy = proxy(healthy.s3().getHost(), healthy.s3().getPort(), network);
    return with(proxy.uri(), healthy.credentials(), healthy.bucket());
  }

  Endpoints s3As(AwsCredentials credentials) {
    return with(healthy.s3(), credentials, healthy.bucket());
  }

  Endpoints bucket(String name) {
    return with(healthy.s3(), healthy.credentials(), name);
  }

  /** Changes a file in S3. */
  Endpoints damaged(String key, UnaryOperator<byte[]> damage) throws IOException {
    Path file = servers.bucketDirectory().resolve(key);
    byte[] whole = Files.readAllBytes(file);
    undo.push(() -> Files.write(file, whole));
    Files.write(file, damage.apply(whole));
    return healthy;
  }

  /** Removes a file from S3. */
  Endpoints missing(String key) throws IOException {
    Path file = servers.bucketDirectory().resolve(key);
    byte[] whole = Files.readAllBytes(file);
    undo.push(() -> Files.write(file, whole));
    Files.delete(file);
    return healthy;
  }

  /** Puts a network between the pipeline and PostgreSQL. */
  Endpoints postgresThrough(Consumer<TcpProxy> network) throws IOException {
    PgConnectOptions postgres = healthy.postgres();
    TcpProxy proxy = proxy(postgres.getHost(), postgres.getPort(), network);
    return postgres(options -> options.setHost(proxy.host()).setPort(proxy.port()));
  }

  /** Changes how the pipeline connects to PostgreSQL. */
  Endpoints postgres(Consumer<PgConnectOptions> change) {
    PgConnectOptions postgres = new PgConnectOptions(healthy.postgres());
    change.accept(postgres);
    return new Endpoints(
        healthy.api(), healthy.s3(), healthy.credentials(), healthy.bucket(), postgres);
  }

  private Endpoints withApi(URI api) {
    return new Endpoints(
        api, healthy.s3(), healthy.credentials(), healthy.bucket(), healthy.postgres());
  }

  private Endpoints with(URI s3, AwsCredentials credentials, String bucket) {
    return new Endpoints(healthy.api(), s3, credentials, bucket, healthy.postgres());
  }

  private TcpProxy proxy(String host, int port, Consumer<TcpProxy> change) throws IOException {
    network = opened(new TcpProxy(host, port));
    change.accept(network);
    return network;
  }

  /** Returns the network that was created last. */
  TcpProxy network() {
    return Objects.requireNonNull(network, "no network");
  }

  private <T extends Closeable> T opened(T resource) {
    undo.push(resource);
    return resource;
  }

  @Override
  public void close() throws IOException {
    while (!undo.isEmpty()) {
      undo.pop().close();
    }
  }
}

package io.smartasync.integration.types;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.dse.driver.api.core.cql.reactive.ReactiveResultSet;
import com.datastax.dse.driver.api.core.cql.reactive.ReactiveRow;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.internal.core.context.InternalDriverContext;
import com.datastax.oss.protocol.internal.Frame;
import com.datastax.oss.protocol.internal.Message;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import com.datastax.oss.protocol.internal.request.Query;
import com.datastax.oss.protocol.internal.response.Error;
import com.datastax.oss.protocol.internal.response.result.ColumnSpec;
import com.datastax.oss.protocol.internal.response.result.DefaultRows;
import com.datastax.oss.protocol.internal.response.result.RawType;
import com.datastax.oss.protocol.internal.response.result.RowsMetadata;
import com.datastax.oss.simulacron.common.cluster.AbstractNode;
import com.datastax.oss.simulacron.common.cluster.ClusterSpec;
import com.datastax.oss.simulacron.common.stubbing.Action;
import com.datastax.oss.simulacron.common.stubbing.MessageResponseAction;
import com.datastax.oss.simulacron.common.stubbing.StubMapping;
import com.datastax.oss.simulacron.server.BoundCluster;
import com.datastax.oss.simulacron.server.Inet4Resolver;
import com.datastax.oss.simulacron.server.Server;
import io.netty.channel.EventLoopGroup;
import io.smartasync.Async;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.SmartAsync;
import io.smartasync.testing.AsyncAssertions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rows of Cassandra's driver, which are read page by page, from a server on loopback. */
@SmartAsync.For(value = CqlSession.class, prefetch = 2)
@Timeout(120)
class CassandraRowsTest {

  private static final String INVALID = "SELECT id FROM nothing";

  @SmartAsync(name = "OrdersTwins", prefetch = 2)
  static class Orders implements OrdersTwins {

    private final CqlSession session;

    Orders(CqlSession session) {
      this.session = session;
    }

    /** A publisher of all rows. */
    @Override
    public ReactiveResultSet findAsync(String query) {
      return session.executeReactive(query);
    }

    /** The first page. */
    @Override
    public CompletionStage<AsyncResultSet> pageAsync(String query) {
      return session.executeAsync(query);
    }

    /** The rows of all pages. Each page is requested when the one before is consumed. */
    @Override
    @SmartAsync(as = Flow.Publisher.class)
    public Stream<Row> rows(String query) {
      return Stream.iterate(
              Optional.of(await(session.executeAsync(query))),
              Optional::isPresent,
              page -> page.flatMap(Orders::next))
          .flatMap(Optional::stream)
          .flatMap(page -> StreamSupport.stream(page.currentPage().spliterator(), false));
    }

    private static Optional<AsyncResultSet> next(AsyncResultSet page) {
      return page.hasMorePages() ? Optional.of(await(page.fetchNextPage())) : Optional.empty();
    }
  }

  /** Endless pages of three rows. The paging state is the first number of the next page. */
  private static final class Pages extends StubMapping {

    private final Map<String, AtomicInteger> requested = new ConcurrentHashMap<>();

    /** Returns the number of pages that have been requested for a query. */
    AtomicInteger requested(String query) {
      return requested.computeIfAbsent(query, key -> new AtomicInteger());
    }

    @Override
    public boolean matches(Frame frame) {
      return frame.message instanceof Query query && query.query.startsWith("SELECT id FROM ");
    }

    @Override
    @SuppressWarnings("rawtypes") // as the inherited method
    public List<Action> getActions(AbstractNode node, Frame frame) {
      return List.of(new MessageResponseAction(answer((Query) frame.message)));
    }

    private Message answer(Query query) {
      if (query.query.equals(INVALID)) {
        return new Error(ProtocolConstants.ErrorCode.INVALID, "no such table");
      }
      requested(query.query).incrementAndGet();
      ByteBuffer state = query.options.pagingState;
      int first = state == null ? 0 : state.getInt(state.position());
      ColumnSpec id =
          new ColumnSpec(
              "shop",
              "orders",
              "id",
              0,
              Objects.requireNonNull(RawType.PRIMITIVES.get(ProtocolConstants.DataType.INT)));
      Queue<List<ByteBuffer>> rows = new ArrayDeque<>();
      for (int i = first; i < first + 3; i++) {
        rows.add(List.of(encoded(i)));
      }
      return new DefaultRows(new RowsMetadata(List.of(id), encoded(first + 3), null, null), rows);
    }

    private static ByteBuffer encoded(int number) {
      return ByteBuffer.allocate(4).putInt(0, number);
    }
  }

  private static final Pages PAGES = new Pages();

  @SuppressWarnings("NullAway.Init") // before all
  private static Server server;

  @SuppressWarnings("NullAway.Init") // before all
  private static CqlSession session;

  @BeforeAll
  static void start() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    server =
        Server.builder()
            .withAddressResolver(new Inet4Resolver(port))
            .withStubMapping(PAGES)
            .build();
    BoundCluster cluster = server.register(ClusterSpec.builder().withNodes(1));
    session =
        CqlSession.builder()
            .addContactPoint(cluster.node(0).inetSocketAddress())
            .withLocalDatacenter(cluster.dc(0).getName())
            .withConfigLoader(
                DriverConfigLoader.programmaticBuilder()
                    .withString(DefaultDriverOption.PROTOCOL_VERSION, "V4")
                    .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
                    .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, minute())
                    .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, minute())
                    .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, minute())
                    .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                    .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                    .build())
            .build();
  }

  private static Duration minute() {
    return Duration.ofMinutes(1);
  }

  @AfterAll
  static void stop() {
    session.close();
    server.close();
  }

  @Test
  void theRowsOfAReactiveResultAreALazyStream() {
    String query = "SELECT id FROM reactive";
    Orders orders = new Orders(session);
    try (Stream<ReactiveRow> rows = orders.find(query)) {
      assertThat(PAGES.requested(query)).hasValue(0);
      assertThat(rows.limit(7).map(row -> row.getInt("id"))).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }
    assertThat(PAGES.requested(query).get()).isBetween(3, 5); // the driver reads one page ahead
    assertThatThrownBy(() -> orders.find(INVALID).toList())
        .isInstanceOf(InvalidQueryException.class);

    SmartCqlSession facade = SmartCqlSession.of(session);
    try (Stream<ReactiveRow> rows = facade.executeReactive(query)) {
      assertThat(rows.limit(4).map(row -> row.getInt("id"))).containsExactly(0, 1, 2, 3);
    }
    Iterator<Row> all = facade.execute(query).iterator(); // the driver's own
    for (int i = 0; i < 4; i++) {
      assertThat(all.next().getInt("id")).isEqualTo(i);
    }
  }

  @Test
  void anAsyncResultSetIsOnePage() {
    String query = "SELECT id FROM page";
    assertThat(new Orders(session).page(query).currentPage()).hasSize(3);
    assertThat(PAGES.requested(query)).hasValue(1);
  }

  @Test
  void thePagesOfAnAsyncResultSetAreRequestedOneAfterTheOther() {
    String query = "SELECT id FROM pages";
    Orders orders = new Orders(session);
    try (Stream<Row> rows = orders.rows(query)) {
      assertThat(rows.limit(7).map(row -> row.getInt("id"))).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }
    assertThat(PAGES.requested(query)).hasValue(3);
    assertThatThrownBy(() -> orders.rows(INVALID)).isInstanceOf(InvalidQueryException.class);

    try (Stream<Row> rows = Async.stream(orders.rowsAsync(query))) {
      assertThat(rows.limit(4).map(row -> row.getInt("id"))).containsExactly(0, 1, 2, 3);
    }
  }

  @Test
  void isRefusedOnTheThreadsOfTheDriver() {
    String query = "SELECT id FROM refused";
    Orders orders = new Orders(session);
    EventLoopGroup loops =
        ((InternalDriverContext) session.getContext()).getNettyOptions().ioEventLoopGroup();
    CompletableFuture<AsyncResultSet> refused =
        session
            .executeAsync(query)
            .thenApplyAsync(page -> orders.page(query), loops)
            .toCompletableFuture();
    AsyncAssertions.assertThatAsync(refused).failsWith(BlockingNotAllowedException.class);
  }
}

package io.smartasync.integration.facades;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static io.smartasync.testing.AsyncAssertions.assertThatAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Aggregates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.SmartAsync;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** MongoDB's reactive driver, whose publishers are builders. */
@SmartAsync.For(value = MongoClient.class, preset = true, prefetch = 16)
class MongoClientTest {

  private final MongoServer server = new MongoServer(new MemoryBackend());

  @SuppressWarnings("NullAway.Init") // before each
  private SmartMongoClient client;

  @SuppressWarnings("NullAway.Init") // before each
  private SmartMongoCollection<Document> users;

  @BeforeEach
  void connect() {
    server.bind("127.0.0.1", 0);
    client = SmartMongoClient.of(MongoClients.create(server.getConnectionString()));
    users = client.getDatabase("facades").getCollection("users");
  }

  @AfterEach
  void close() {
    client.close();
    server.shutdownNow();
  }

  private static Document user(int id) {
    return new Document("_id", id).append("name", "user " + id).append("visits", 0);
  }

  private void insert(int count) {
    users.insertMany(IntStream.range(0, count).mapToObj(MongoClientTest::user).toList());
  }

  @Test
  void isSynchronousFromEndToEnd() {
    assertThat(users.insertOne(user(1)).wasAcknowledged()).isTrue();
    assertThat(users.insertMany(List.of(user(2), user(3))).getInsertedIds()).hasSize(2);
    assertThat(users.countDocuments()).isEqualTo(3);
    assertThat(users.countDocuments(gt("_id", 1))).isEqualTo(2);

    try (Stream<Document> found =
        users.find(gt("_id", 0)).sort(descending("_id")).limit(2).stream()) {
      assertThat(found.map(each -> each.getString("name"))).containsExactly("user 3", "user 2");
    }
    Optional<Document> updated = users.findOneAndUpdate(eq("_id", 2), inc("visits", 1));
    assertThat(updated).map(each -> each.getInteger("visits")).contains(0);
    assertThat(users.find(eq("visits", 1)).first()).isPresent();
    assertThat(users.find(eq("visits", 2)).first()).isEmpty();
    assertThat(users.findOneAndUpdate(eq("_id", 9), inc("visits", 1))).isEmpty();

    assertThat(users.deleteMany(gt("_id", 2)).getDeletedCount()).isOne();
    users.drop();
    assertThat(users.countDocuments()).isZero();
  }

  @Test
  void keepsTheTypesOfDocuments() {
    insert(3);
    SmartMongoCollection<Document> raw = users;
    SmartMongoCollection<org.bson.BsonDocument> typed =
        raw.withDocumentClass(org.bson.BsonDocument.class);
    assertThat(typed.find().stream()).hasSize(3).allMatch(each -> each.containsKey("name"));
    assertThat(users.getNamespace().getFullName()).isEqualTo("facades.users");
    SmartMongoCluster cluster = client;
    assertThat(cluster.getDatabase("facades").listCollectionNames().stream()).contains("users");
    assertThat(client.getDatabase("facades").runCommand(new Document("ping", 1)))
        .containsEntry("ok", 1.0);
  }

  @Test
  void manyDocumentsAreStreamed() {
    insert(500);
    try (Stream<Document> all = users.find().batchSize(20).stream()) {
      assertThat(all).hasSize(500);
    }
    try (Stream<Document> some = users.find().batchSize(20).stream()) {
      assertThat(some.limit(30)).hasSize(30);
    }
    List<Document> counted =
        users.aggregate(List.of(Aggregates.match(gt("_id", 99)), Aggregates.count())).stream()
            .toList();
    assertThat(counted)
        .singleElement()
        .satisfies(each -> assertThat(each).containsEntry("count", 400));
  }

  @Test
  void failsWithTheExceptionItself() {
    users.insertOne(user(1));
    assertThatThrownBy(() -> users.insertOne(user(1)))
        .isInstanceOfAny(MongoWriteException.class, DuplicateKeyException.class);
  }

  @Test
  void isRefusedWhereReactorMustNotWait() {
    assertThatAsync(
            Mono.fromCallable(() -> users.find().stream().count())
                .subscribeOn(Schedulers.parallel())
                .toFuture())
        .failsWith(BlockingNotAllowedException.class)
        .hasMessageContaining("SmartFindPublisher.stream");
  }
}

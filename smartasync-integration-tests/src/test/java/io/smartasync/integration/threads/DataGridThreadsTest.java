package io.smartasync.integration.threads;

import com.hazelcast.spi.impl.operationexecutor.impl.PartitionOperationThread;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** Threads of databases and data grids. */
@Timeout(120)
class DataGridThreadsTest {

  /** The thread on which operations fail that found no server. */
  @Test
  void theClusterThreadOfTheMongoDriverIsRefused() throws Exception {
    try (MongoClient client =
        MongoClients.create("mongodb://" + NoServer.address() + "/?serverSelectionTimeoutMS=300")) {
      SelfWait.assertRefused(
          () ->
              Mono.from(client.getDatabase("db").getCollection("users").countDocuments())
                  .toFuture(),
          "cluster-",
          "selects servers for every operation of the MongoDB driver");
    }
  }

  /** A class of the same name: the library is too large for this test. */
  @Test
  void thePartitionThreadsOfHazelcastAreRefused() {
    Verdict.on(
            task ->
                new PartitionOperationThread(task, "hz.node.partition-operation.thread-0").start())
        .assertRefused("hz.node.partition-operation.thread-0", "Hazelcast operation thread");
  }
}

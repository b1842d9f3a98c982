package io.smartasync.processor.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The libraries that have settings for their facades. */
public final class PresetTable {

  private static final List<Preset> PRESETS =
      List.of(
          new Preset(
              "MongoClient",
              Pattern.compile(
                  "com\\.mongodb\\.reactivestreams\\.client\\."
                      + "(Mongo\\w+|ClientSession|\\w+Publisher|gridfs\\.GridFSBucket|gridfs\\.\\w+Publisher)"),
              Set.of(
                  "bulkWrite",
                  "countDocuments",
                  "createIndex",
                  "createSearchIndex",
                  "deleteMany",
                  "deleteOne",
                  "estimatedDocumentCount",
                  "explain",
                  "getGridFSFile",
                  "insertMany",
                  "insertOne",
                  "replaceOne",
                  "runCommand",
                  "startSession",
                  "updateMany",
                  "updateOne"),
              Set.of("findOneAndDelete", "findOneAndReplace", "findOneAndUpdate", "first")),
          new Preset(
              "ConnectionFactory",
              Pattern.compile(
                  "io\\.r2dbc\\.spi\\.(ConnectionFactory|Connection|Statement|Batch|Result)"
                      + "|io\\.r2dbc\\.pool\\.ConnectionPool"),
              Set.of("create", "getRowsUpdated", "validate"),
              Set.of()),
          new Preset(
              "S3AsyncClient', 'DynamoDbAsyncClient', other clients of AWS, 'DynamoDbEnhancedAsyncClient",
              Pattern.compile(
                  "software\\.amazon\\.awssdk\\.(services\\.\\w+(\\.\\w+)?"
                      + "\\.(\\w+AsyncClient|paginators\\.\\w+Publisher|waiters\\.\\w+AsyncWaiter)"
                      + "|enhanced\\.dynamodb\\.(DynamoDbEnhancedAsyncClient|DynamoDbAsyncTable"
                      + "|DynamoDbAsyncIndex|model\\.PagePublisher))"),
              Set.of(),
              Set.of()),
          new Preset(
              "RedisAsyncCommands', 'RedisAdvancedClusterAsyncCommands",
              Pattern.compile(
                  "io\\.lettuce\\.core\\.(api\\.StatefulRedisConnection|api\\.async\\.RedisAsyncCommands"
                      + "|cluster\\.api\\.StatefulRedisClusterConnection"
                      + "|cluster\\.api\\.async\\.RedisAdvancedClusterAsyncCommands)"),
              Set.of(),
              Set.of(
                  "blmove",
                  "brpoplpush",
                  "geodist",
                  "get",
                  "getdel",
                  "getex",
                  "getset",
                  "hget",
                  "lindex",
                  "lmove",
                  "randomkey",
                  "rpoplpush",
                  "setGet",
                  "zrank",
                  "zrevrank",
                  "zscore")),
          new Preset(
              "RedissonReactiveClient', 'RedissonRxClient",
              Pattern.compile(
                  "org\\.redisson\\.api\\.(Redisson(Reactive|Rx)Client|R(BlockingDeque|BlockingQueue"
                      + "|Bucket|Buckets|Deque|Geo|HyperLogLog|JsonBucket|Keys|LexSortedSet|List|Map"
                      + "|MapCache|Queue|ScoredSortedSet|Script|Set|SetCache|Stream|Topic)"
                      + "(Reactive|Rx))"),
              Set.of(),
              Set.of(
                  "compute",
                  "computeIfAbsent",
                  "computeIfPresent",
                  "firstScore",
                  "get",
                  "getAndClearExpire",
                  "getAndDelete",
                  "getAndExpire",
                  "getAndSet",
                  "getLast",
                  "getScore",
                  "getWithTTLOnly",
                  "lastScore",
                  "peek",
                  "peekFirst",
                  "peekLast",
                  "poll",
                  "pollFromAny",
                  "pollLastAndOfferFirstTo",
                  "pop",
                  "putIfAbsent",
                  "putIfExists",
                  "put",
                  "randomKey",
                  "rank",
                  "removeFirst",
                  "removeLast",
                  "revRank")),
          new Preset(
              "Admin",
              Pattern.compile(
                  "org\\.apache\\.kafka\\.clients\\.admin\\.(Admin|AdminClient|KafkaAdminClient|\\w+Result)"),
              Set.of(),
              Set.of()));

  private PresetTable() {}

  /** Returns the settings for the facade of a type, or empty if there are none. */
  public static Optional<Preset> of(String type) {
    return PRESETS.stream().filter(each -> each.contains(type)).findFirst();
  }

  /** Returns the clients that have settings, as a message lists them. */
  public static String clients() {
    return PRESETS.stream().map(Preset::clients).collect(Collectors.joining("', '"));
  }
}

package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync.For(value = Client.class, preset = true)
//                                             ^ error: there is no preset for 'Client'; write one annotation for each library of 'MongoClient', 'ConnectionFactory', 'S3AsyncClient', 'DynamoDbAsyncClient', other clients of AWS, 'DynamoDbEnhancedAsyncClient', 'RedisAsyncCommands', 'RedisAdvancedClusterAsyncCommands', 'RedissonReactiveClient', 'RedissonRxClient', 'Admin', or replace 'preset' by 'single', 'optional' and 'follow' [SmartAsync:NoPreset]
interface Clients {}

interface Client {
  CompletableFuture<String> load();
}

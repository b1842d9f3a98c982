package io.smartasync.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes an annotation for facades of three clients of public libraries. */
final class AnnotatedClients {

  private static final String SOURCE =
      """
      package %s;

      import io.lettuce.core.api.async.RedisAsyncCommands;
      import io.smartasync.SmartAsync;
      import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
      import software.amazon.awssdk.services.s3.S3AsyncClient;

      /** The clients of a service. */
      @SmartAsync.For({S3AsyncClient.class, DynamoDbAsyncClient.class, RedisAsyncCommands.class})
      interface Clients {}
      """
          .formatted(SourceFolder.PACKAGE);

  private AnnotatedClients() {}

  static List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return List.of(Files.writeString(folder.resolve("Clients.java"), SOURCE));
  }
}

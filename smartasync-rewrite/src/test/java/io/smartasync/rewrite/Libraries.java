package io.smartasync.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.openrewrite.java.JavaParser;
import org.openrewrite.java.internal.DefaultJavaTypeFactory;
import org.openrewrite.java.internal.JavaTypeCache;
import org.openrewrite.java.tree.J;

/**
 * Libraries that the sources of tests use. OpenRewrite's types of them are made once, because that
 * takes most of the time of a test. The types of the sources are those of one test only.
 */
final class Libraries {

  static final Libraries OF_JDK =
      new Libraries(
          """
          class TypesOfJdk {
            java.util.concurrent.CompletableFuture<java.util.List<String>> future;
            java.util.concurrent.ExecutionException failure;
          }
          """);

  static final Libraries WITH_WAITS =
      new Libraries(
          """
          class TypesWithWaits {
            java.util.concurrent.CompletableFuture<java.util.List<String>> future;
            java.util.concurrent.ExecutionException failure;
            reactor.core.publisher.Flux<String> reactor;
            io.reactivex.rxjava3.core.Flowable<String> rxJava;
            io.smallrye.mutiny.Uni<String> mutiny;
            com.google.common.util.concurrent.Futures guava;
            io.vertx.core.Vertx vertx;
            io.netty.channel.Channel netty;
          }
          """,
          "reactor-core",
          "reactive-streams",
          "rxjava",
          "mutiny",
          "guava",
          "vertx-core",
          "netty-common",
          "netty-transport");

  static final Libraries WITH_CLIENTS =
      new Libraries(
          """
          class TypesWithClients {
            software.amazon.awssdk.services.s3.S3Client s3;
            software.amazon.awssdk.services.dynamodb.DynamoDbClient dynamo;
          }
          """,
          "s3",
          "dynamodb",
          "sdk-core",
          "aws-core",
          "regions",
          "utils",
          "auth",
          "identity-spi",
          "http-client-spi",
          "endpoints-spi",
          "annotations",
          "reactive-streams",
          "junit-jupiter-api",
          "assertj-core");

  private final String[] artifacts;
  private final JavaTypeCache types = new JavaTypeCache();

  private Libraries(String source, String... artifacts) {
    this.artifacts = artifacts;
    JavaParser parser = parser(types).build();
    assertThat(parser.parse(source)).allMatch(J.CompilationUnit.class::isInstance);
  }

  /** Returns a builder of parsers for one test. */
  JavaParser.Builder<?, ?> parser() {
    return parser(JavaTypeCache.withBase(types));
  }

  private JavaParser.Builder<?, ?> parser(JavaTypeCache cache) {
    return JavaParser.fromJavaVersion()
        .classpath(artifacts)
        .typeFactory(new DefaultJavaTypeFactory(cache));
  }
}

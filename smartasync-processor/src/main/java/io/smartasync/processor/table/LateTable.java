package io.smartasync.processor.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What completes only after a later call or event: waiting for it in the call that returns it would
 * never end, or would last until the end of a connection.
 *
 * <p>Contains only names, because libraries may be missing.
 */
public final class LateTable {

  /** Stands for all methods but the others that are named. */
  private static final String ALL = "*";

  private static final List<String> TYPES =
      List.of(
          "java.util.concurrent.RunnableFuture",
          "java.util.concurrent.SubmissionPublisher",
          "java.util.concurrent.Flow.Processor",
          "org.reactivestreams.Processor",
          "reactor.core.publisher.ConnectableFlux",
          "io.reactivex.rxjava3.flowables.ConnectableFlowable",
          "io.reactivex.rxjava3.observables.ConnectableObservable",
          "io.reactivex.rxjava3.subjects.Subject",
          "io.reactivex.rxjava3.subjects.SingleSubject",
          "io.reactivex.rxjava3.subjects.MaybeSubject",
          "io.reactivex.rxjava3.subjects.CompletableSubject",
          "io.netty.util.concurrent.Promise",
          "com.google.common.util.concurrent.SettableFuture",
          "com.google.api.core.SettableApiFuture",
          "kotlinx.coroutines.CompletableDeferred",
          "kotlinx.coroutines.CompletableJob");

  /** Methods without parameters whose value completes at the end of what they are called on. */
  private static final Set<String> AT_THE_END =
      Set.of(
          "closeFuture",
          "closedFuture",
          "getCloseFuture",
          "getClosedFuture",
          "newCloseFuture",
          "terminationFuture",
          "getTerminationFuture",
          "onClose",
          "onClosed",
          "onDispose",
          "onTerminate",
          "onTermination",
          "whenClosed",
          "whenTerminated");

  /** The names of types, with the names of their methods. */
  private static final Map<String, Set<String>> METHODS =
      Map.of(
          "io.netty.channel.ChannelOutboundInvoker", Set.of("write"),
          "io.netty.channel.group.ChannelGroup", Set.of("write"),
          "io.vertx.core.http.HttpClientRequest", Set.of("response"),
          "org.redisson.api.RBatch", Set.of(ALL, "execute", "executeAsync"),
          "com.google.cloud.firestore.BulkWriter", Set.of("create", "delete", "set", "update"),
          "com.google.api.gax.batching.Batcher", Set.of("add"),
          "org.apache.ignite.IgniteDataStreamer", Set.of("addData", "removeData", "future"));

  /** Methods after which the results of other methods are late, with what to know about them. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "io.lettuce.core.api.async.RedisTransactionalAsyncCommands.multi",
          "The commands that follow are answered when {@code exec} is called. Call them on the wrapped"
              + " instance: a method of this facade would wait until its timeout.",
          "io.lettuce.core.api.StatefulConnection.setAutoFlushCommands",
          "If commands are not flushed automatically, they are sent when {@code flushCommands} is"
              + " called. Call them on the wrapped instance: a method of the facade would wait until"
              + " its timeout.");

  private LateTable() {}

  /** Returns a warning about the results of other methods, or empty if there is none. */
  public static Optional<String> warning(String declaringType, String method) {
    return Optional.ofNullable(SWITCHES.get(declaringType + "." + method));
  }

  /** Returns the names of types whose values are completed by a call of one of their methods. */
  public static List<String> types() {
    return TYPES;
  }

  /** Returns the names of types that have methods with late results. */
  public static Set<String> owners() {
    return METHODS.keySet();
  }

  /**
   * Returns whether the result of a method completes later.
   *
   * @param owner one of {@link #owners}
   */
  public static boolean contains(String owner, String method) {
    Set<String> methods = METHODS.getOrDefault(owner, Set.of());
    return methods.contains(ALL) != methods.contains(method);
  }

  /**
   * Returns whether what a type returns is late too: what methods of a batch return has methods
   * that complete when the batch is executed.
   *
   * @param owner one of {@link #owners}
   */
  public static boolean hasOnlyLate(String owner) {
    return METHODS.getOrDefault(owner, Set.of()).contains(ALL);
  }

  /** Returns whether the result of a method without parameters completes at the end. */
  public static boolean isAtTheEnd(String method) {
    return AT_THE_END.contains(method);
  }
}

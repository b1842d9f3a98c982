package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shaded.io.netty.util.concurrent.FastThreadLocalThread;

/** Checks that the troubleshooting page has the texts of exceptions and log records as they are. */
@Timeout(60)
class TroubleshootingPageTest {

  private static final Path PAGE = Path.of("../docs/troubleshooting.md");
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../smartasync-spring/src/main/java"));

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```text\\n(.*?)\\n```$");
  private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");

  /** Stands on the page for a part of a text that differs. */
  private static final Pattern PLACEHOLDER = Pattern.compile("<[a-z ]+>");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n\"]*\\n");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /** Annotations contain names, and no texts for users. */
  private static final Pattern ANNOTATION = Pattern.compile("@\\w+\\([^)]*\\)");

  private static final Duration SHORT = Duration.ofMillis(1);

  /** The texts of real failures and records. */
  private static final List<Printed> PRINTED = new ArrayList<>();

  @Test
  void everyPublicExceptionHasASection() throws IOException {
    List<String> exceptions = new ArrayList<>();
    for (String source : sources().values()) {
      Pattern.compile("public (?:final )?class (\\w+Exception)")
          .matcher(source)
          .results()
          .forEach(found -> exceptions.add("### " + found.group(1)));
    }

    assertThat(exceptions).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Files.readAllLines(PAGE)).containsAll(exceptions);
  }

  @Test
  void everyTextInTheCodeIsOnThePage() throws IOException {
    String page = normalized(Files.readString(PAGE));
    List<String> missing = new ArrayList<>();
    sources()
        .forEach(
            (file, source) ->
                literals(source).stream()
                    .flatMap(literal -> Arrays.stream(literal.split("%[sd]", -1)))
                    .map(TroubleshootingPageTest::normalized)
                    .filter(text -> text.contains(" ") && text.length() > 14)
                    .filter(text -> !page.contains(text))
                    .forEach(text -> missing.add(file + ": " + text)));
    assertThat(missing).isEmpty();
  }

  static Stream<String> blocks() throws IOException {
    String page = Files.readString(PAGE);
    String runtime = page.substring(page.indexOf("\n## Exceptions\n"));
    return BLOCK.matcher(runtime).results().map(found -> found.group(1));
  }

  /** The texts of one source file are in the order in which they are put together. */
  @ParameterizedTest
  @MethodSource("blocks")
  void everyTextOnThePageIsPrintedOrInTheCode(String block) throws Exception {
    if (printed().stream().anyMatch(each -> pattern(block).matcher(each.text()).find())) {
      return;
    }
    List<String> files = sources().values().stream().map(each -> join(literals(each))).toList();
    for (String part : PLACEHOLDER.split(block, -1)) {
      String text = normalized(part);
      if (text.length() > 2) {
        assertThat(files).as(text).anyMatch(file -> file.contains(text));
      }
    }
  }

  private static String join(List<String> literals) {
    return normalized(String.join("", literals));
  }

  /** A text with the name of what produces it. */
  record Printed(String by, String text) {

    @Override
    public String toString() {
      return by;
    }
  }

  @BeforeAll
  @SuppressWarnings("NullAway") // nulls are among the mistakes
  static void print() throws Exception {
    Map<String, ThrowingCallable> failing = new TreeMap<>();
    failing.put("requireBlockingAllowed", () -> onEventLoop(TroubleshootingPageTest::require));
    failing.put("await on an event loop", () -> onEventLoop(() -> await(endless())));
    failing.put("stream on an event loop", () -> onEventLoop(() -> Async.stream(noValue())));
    failing.put("interrupt", TroubleshootingPageTest::awaitInterrupted);
    failing.put("timeout", () -> await(endless(), SHORT));
    failing.put("deadline", () -> Async.withDeadline(SHORT, () -> await(endless())));
    failing.put("timed out", () -> await(failed(new TimeoutException())));
    failing.put("no value", () -> await(Async.single(noValue())));
    failing.put("two values", () -> await(Async.single(Async.publisher(() -> Stream.of(1, 2)))));
    failing.put("too many", TroubleshootingPageTest::readTooMany);
    failing.put("null element", () -> read(publisher -> publisher.subscriber().onNext(null)));
    failing.put("null element of one", () -> single(each -> each.subscriber().onNext(null)));
    failing.put("null failure of one", () -> single(each -> each.subscriber().onError(null)));
    failing.put("closed", TroubleshootingPageTest::readClosed);
    failing.put("published null", () -> await(Async.single(Async.publisher(nulls()))));
    failing.put("no stream", () -> await(Async.single(Async.publisher(() -> null))));
    failing.put("no future", () -> await(Async.map(List.of(1), 1, each -> null)));
    failing.put("null future", () -> Async.all(endless(), null));
    failing.put("maxInFlight", () -> Async.map(List.of(1), 0, each -> endless()));
    failing.put("prefetch", () -> Async.stream(noValue(), 0));
    failing.put("policy", () -> new FailingBlockingPolicy(missing()).judge(new Thread()));
    failing.put("deadlock", () -> await(DeadlocksTest.startCycle(1).get(0)));
    failing.put("cycle", () -> await(DeadlocksTest.startCycle(2).get(0)));
    failing.put("context", () -> new FailingContextPropagator(missing()).capture());
    failing.forEach(
        (name, call) ->
            PRINTED.add(new Printed(name, String.valueOf(catchThrowable(call).getMessage()))));
    PRINTED.add(new Printed("invalid option", invalidOption()));
    PRINTED.add(new Printed("wait in a callback", WaitWarning.inCallback(SHORT, "A.complete")));
    PRINTED.add(new Printed("wait in a queue", WaitWarning.inQueue(SHORT, "A.run")));
    PRINTED.add(new Printed("wait on an only thread", WaitWarning.onOnlyThread(SHORT)));
    PRINTED.addAll(stalls());
  }

  static List<Printed> printed() {
    return PRINTED;
  }

  private static String invalidOption() {
    Logger logger = Logger.getLogger("io.smartasync");
    List<String> messages = new ArrayList<>();
    Filter before = logger.getFilter();
    logger.setFilter(
        record -> {
          messages.add(record.getMessage());
          return false;
        });
    try {
      assertThat(StallReport.read("soon")).isNull();
    } finally {
      logger.setFilter(before);
    }
    return messages.get(0);
  }

  private static List<Printed> stalls() {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Boolean> body =
        Async.start(
            () -> {
              release.await();
              return true;
            });
    try {
      Threads.until(() -> StallDescription.of(body, SHORT).contains("CountDownLatch.await"));
      return List.of(
          new Printed("stall of a future", StallDescription.of(endless(), SHORT)),
          new Printed("stall of a body", StallDescription.of(body, SHORT)),
          new Printed("stall of a stream", StallDescription.of(unanswered(), SHORT)),
          new Printed("stall of many", StallDescription.of(Async.all(body, endless()), SHORT)));
    } finally {
      release.countDown();
    }
  }

  @ParameterizedTest
  @MethodSource("printed")
  void whatIsPrintedIsOnThePageAsAWhole(Printed printed) throws IOException {
    String page = Files.readString(PAGE);
    List<String> texts =
        Stream.concat(
                BLOCK.matcher(page).results(),
                INLINE.matcher(BLOCK.matcher(page).replaceAll("")).results())
            .map((MatchResult found) -> found.group(1))
            .toList();

    assertThat(texts).anyMatch(text -> pattern(text).matcher(printed.text()).matches());
  }

  private static Pattern pattern(String text) {
    StringBuilder pattern = new StringBuilder("(?s)");
    String separator = "";
    for (String part : PLACEHOLDER.split(text, -1)) {
      pattern.append(separator).append(Pattern.quote(part));
      separator = ".+";
    }
    return Pattern.compile(pattern.toString());
  }

  private static void require() {
    Async.requireBlockingAllowed("SmartUsers.find", "findAsync");
  }

  private static void onEventLoop(Runnable task) throws Throwable {
    FutureTask<@Nullable Void> result = new FutureTask<>(task, null);
    new FastThreadLocalThread(result).start();
    try {
      var unused = result.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  private static void awaitInterrupted() {
    Thread.currentThread().interrupt();
    try {
      await(endless());
    } finally {
      Thread.interrupted();
    }
  }

  private static CompletableFuture<Integer> endless() {
    return new CompletableFuture<>();
  }

  private static CompletableFuture<Integer> failed(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  private static Flow.Publisher<Integer> noValue() {
    return Async.publisher(Stream::<Integer>empty);
  }

  private static Callable<Stream<Integer>> nulls() {
    return () -> Stream.of((Integer) null);
  }

  private static void read(Consumer<ManualPublisher<Integer>> breach) {
    ManualPublisher<Integer> publisher = new ManualPublisher<>();
    try (Stream<Integer> stream = Async.stream(publisher, 1)) {
      Thread consumer = Thread.currentThread();
      Thread.startVirtualThread(
          () -> {
            publisher.untilRequested(1);
            try {
              breach.accept(publisher);
            } catch (NullPointerException e) {
              assertThat(consumer.isAlive()).isTrue(); // the consumer throws it too
            }
          });
      var unused = stream.toList();
    }
  }

  /**
   * The consumer cannot request the second element in between: it is still requesting the first.
   */
  private static void readTooMany() {
    Flow.Publisher<Integer> publisher =
        subscriber ->
            subscriber.onSubscribe(
                new Flow.Subscription() {
                  private boolean hasEmitted;

                  @Override
                  public void request(long n) {
                    if (!hasEmitted) {
                      hasEmitted = true;
                      subscriber.onNext(1);
                      subscriber.onNext(2);
                    }
                  }

                  @Override
                  public void cancel() {}
                });
    try (Stream<Integer> stream = Async.stream(publisher, 1)) {
      var unused = stream.toList();
    }
  }

  private static void single(Consumer<ManualPublisher<Integer>> breach) {
    ManualPublisher<Integer> publisher = new ManualPublisher<>();
    CompletableFuture<Integer> value = Async.single(publisher);
    try {
      breach.accept(publisher);
    } catch (NullPointerException e) {
      await(value);
    }
  }

  private static void readClosed() {
    Stream<Integer> stream = Async.stream(noValue());
    var iterator = stream.iterator();
    stream.close();
    var unused = iterator.hasNext();
  }

  private static PrefetchingSubscriber<Integer> unanswered() {
    return new PrefetchingSubscriber<>(1);
  }

  private static Throwable missing() {
    return new NoClassDefFoundError("com/example/Missing");
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path root : SOURCES) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String source = COMMENT.matcher(Files.readString(file)).replaceAll("\n");
          sources.put(file.getFileName().toString(), ANNOTATION.matcher(source).replaceAll(""));
        }
      }
    }
    return sources;
  }

  private static List<String> literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(
            found -> found.group(1).replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\""))
        .toList();
  }

  private static String normalized(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}

package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * Event loops that are threads of no class of their own: nothing but their names tells them from
 * any other thread.
 */
final class NamedEventLoops {

  private static final Verdict AWS_EVENT_LOOP =
      Verdict.refused("it is an AWS SDK event loop, and every request it serves would stop");
  private static final Verdict AWS_COMPLETION =
      Verdict.refused("it completes the AWS SDK's futures, and those behind it would wait too");
  private static final Verdict JAVAFX =
      Verdict.refused("it is the JavaFX application thread, and the user interface would freeze");

  private static final boolean EXPECTED =
      Stream.of(
              "software/amazon/awssdk/utils/ThreadFactoryBuilder.class",
              "software/amazon/awssdk/crt/CRT.class",
              "javafx/application/Platform.class")
          .anyMatch(NamedEventLoops::canBeSeen);

  private static final SafeThreadNames SAFE_NAMES = new SafeThreadNames();

  private NamedEventLoops() {}

  /**
   * Whether a library that makes such threads can be seen from here. Where none can, one may still
   * be there, in a class loader of its own.
   */
  static boolean areExpected() {
    return EXPECTED;
  }

  private static boolean canBeSeen(String classFile) {
    ClassLoader own = NamedEventLoops.class.getClassLoader();
    ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
    try {
      return loader.resources(classFile).findAny().isPresent();
    } catch (UncheckedIOException e) {
      return true; // it may be there, and looking at names is right in any case
    }
  }

  static Verdict judge(Thread thread) {
    String name = thread.getName();
    if (SAFE_NAMES.contains(thread, name)) {
      return Verdict.noOpinion();
    }
    if (name.startsWith("aws-java-sdk-NettyEventLoop") || name.startsWith("AwsEventLoop")) {
      return AWS_EVENT_LOOP;
    }
    if (name.startsWith("sdk-async-response")) {
      return AWS_COMPLETION;
    }
    if (name.equals("JavaFX Application Thread")) {
      return JAVAFX;
    }
    SAFE_NAMES.add(thread, name);
    return Verdict.noOpinion();
  }
}

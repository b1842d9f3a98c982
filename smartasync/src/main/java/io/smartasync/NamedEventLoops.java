package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import java.io.IOException;

/** Recognizes event loops whose threads have no class of their own, by the names of the threads. */
final class NamedEventLoops {

  private static final Verdict AWS_EVENT_LOOP =
      Verdict.refused("it is an AWS SDK event loop, and every request it serves would stop");
  private static final Verdict AWS_COMPLETION =
      Verdict.refused("it completes the AWS SDK's futures, and every later completion would stop");
  private static final Verdict JAVAFX =
      Verdict.refused("it is the JavaFX application thread, and the user interface would freeze");

  private static final boolean EXPECTED =
      isOnClassPath("software/amazon/awssdk/utils/ThreadFactoryBuilder.class")
          || isOnClassPath("software/amazon/awssdk/crt/CRT.class")
          || isOnClassPath("javafx/application/Platform.class");

  private static final SafeThreadNames SAFE_NAMES = new SafeThreadNames();

  private NamedEventLoops() {}

  /**
   * Whether a library with such threads is on the class path. If none is, one may still exist in
   * another class loader.
   */
  static boolean areExpected() {
    return EXPECTED;
  }

  private static boolean isOnClassPath(String classFile) {
    ClassLoader own = NamedEventLoops.class.getClassLoader();
    ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
    try {
      return loader.getResources(classFile).hasMoreElements();
    } catch (IOException e) {
      return true; // unknown, and checking names is always correct
    }
  }

  /** Judges a thread by its name. */
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

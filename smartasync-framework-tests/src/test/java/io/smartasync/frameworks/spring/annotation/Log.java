package io.smartasync.frameworks.spring.annotation;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What bodies leave behind. */
class Log {

  final BlockingQueue<String> entries = new LinkedBlockingQueue<>();
}

package io.smartasync.examples.pipeline;

import java.io.PrintStream;
import java.util.Locale;

/** Shows the progress of the pipeline: a bar on a terminal, otherwise plain lines. */
final class Progress {

  private static final int WIDTH = 30;
  private static final int LINES = 4;

  private final PrintStream out;
  private final boolean isTerminal;
  private final String label;
  private final int total;
  private int done;

  Progress(PrintStream out, boolean isTerminal, String label, int total) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.label = label;
    this.total = total;
  }

  /** Counts one more photo. Any thread may call it. */
  synchronized void step() {
    done++;
    if (isTerminal) {
      int filled = WIDTH * done / total;
      String bar = "#".repeat(filled) + " ".repeat(WIDTH - filled);
      out.printf(
          Locale.ROOT, "\r%s [%s] %d/%d%s", label, bar, done, total, done == total ? "\n" : "");
      out.flush();
    } else if (done * LINES / total > (done - 1) * LINES / total) {
      out.printf(Locale.ROOT, "%s: %d of %d%n", label, done, total);
    }
  }

  /** Ends the line of an unfinished bar. */
  synchronized void abandon() {
    if (isTerminal && done > 0 && done < total) {
      out.println();
    }
  }
}

package io.smartasync.benchmarks.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Formats numbers for reading, with three significant digits. */
final class Numbers {

  private Numbers() {}

  /** Formats a number; a number that was not measured is a dash. */
  static String format(double number) {
    if (Double.isNaN(number)) {
      return "–";
    }
    double size = Math.abs(number);
    if (size >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", number);
    }
    if (size >= 100) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    if (size >= 10) {
      return String.format(Locale.ROOT, "%.1f", number);
    }
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** Formats an exact number without superfluous digits. */
  static String exact(double number) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  /** Formats a count of bytes, which is a whole number or an average of whole numbers. */
  static String bytes(double bytes) {
    if (Double.isNaN(bytes)) {
      return "–";
    }
    long whole = (long) Math.ceil(Math.round(bytes * 10) / 10.0);
    return String.format(Locale.ROOT, "%,d B", whole);
  }
}

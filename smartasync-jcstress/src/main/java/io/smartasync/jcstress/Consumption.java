package io.smartasync.jcstress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * How a stream was read.
 *
 * @param elements what was read
 * @param end "end", "closed", or the failure
 */
record Consumption(List<String> elements, String end) {

  static Consumption of(Iterator<?> stream) {
    List<String> elements = new ArrayList<>();
    String end =
        Outcomes.of(
            () -> {
              while (stream.hasNext()) {
                elements.add(String.valueOf(stream.next()));
              }
              return "end";
            });
    return new Consumption(elements, end.equals(Outcomes.CANCELLED) ? "closed" : end);
  }

  /** The elements and the end, as words. */
  String words() {
    List<String> words = new ArrayList<>(elements);
    words.add(end);
    return String.join(" ", words);
  }
}

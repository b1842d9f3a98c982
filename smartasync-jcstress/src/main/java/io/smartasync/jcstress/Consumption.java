package io.smartasync.jcstress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The result of reading a stream.
 *
 * @param elements the elements that were read
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

  /** Formats the elements and the end. */
  String words() {
    List<String> words = new ArrayList<>(elements);
    words.add(end);
    return String.join(" ", words);
  }
}

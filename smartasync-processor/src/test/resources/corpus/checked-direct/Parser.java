package checked;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.text.ParseException;
import java.util.concurrent.TimeoutException;

public class Parser implements SmartParser {

  /**
   * Parses a text.
   *
   * @param text the text
   * @return its length
   * @throws IOException if it is "io"
   * @throws ParseException if it is "parse"
   * @throws IllegalArgumentException if it is "illegal"
   */
  @SmartAsync
  @Override
  public int parse(String text) throws IOException, ParseException {
    switch (text) {
      case "io" -> throw new IOException(text);
      case "parse" -> throw new ParseException(text, 0);
      case "illegal" -> throw new IllegalArgumentException(text);
      default -> {
        return text.length();
      }
    }
  }

  @SmartAsync
  @Override
  public void check(String text) throws TimeoutException {
    throw new TimeoutException(text);
  }
}

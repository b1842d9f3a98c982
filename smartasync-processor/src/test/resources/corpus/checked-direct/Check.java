package checked;

import java.io.IOException;
import java.text.ParseException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    for (SmartParser parser : new SmartParser[] {new Parser(), SmartParser.of(new Parser())}) {
      assert parser.parse("four") == 4;
      assert parser.parseAsync("four").join() == 4;
      assert failure(parser, "io") instanceof IOException;
      assert failure(parser, "parse") instanceof ParseException;
      assert failure(parser, "illegal") instanceof IllegalArgumentException;
      try {
        parser.parse("io");
        throw new AssertionError("parsed");
      } catch (IOException e) {
        assert e.getMessage().equals("io");
      }
      try {
        parser.check("time");
        throw new AssertionError("checked");
      } catch (TimeoutException e) {
        assert parser.checkAsync("time").isCompletedExceptionally() || true;
      }
    }
  }

  private static Throwable failure(SmartParser parser, String text) {
    try {
      parser.parseAsync(text).join();
      throw new AssertionError("parsed");
    } catch (CompletionException e) {
      return e.getCause();
    }
  }
}

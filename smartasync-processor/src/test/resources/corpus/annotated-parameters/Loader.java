package annotatedparameters;

import io.smartasync.SmartAsync;
import java.lang.annotation.RetentionPolicy;

public class Loader implements SmartLoader {

  private static final String ONE = "one $1";

  private @interface Hidden {}

  @SmartAsync
  @Tx
  @Override
  @SuppressWarnings("deprecation") // Old
  public String load(
      @Range(
              from = -1,
              to = 1L << 40,
              names = {ONE, "\"two\"\n"},
              type = String[].class,
              policy = RetentionPolicy.RUNTIME,
              sign = '\'')
          long id,
      @Old @Hidden String name) {
    return name + id;
  }
}

package either;

import io.smartasync.SmartAsync;

/** Some of its implementations write one variant, some the other. */
@SmartAsync(either = true)
public interface Base {

  String one(String text);

  String two(String text);
}

package either;

import io.smartasync.SmartAsync;

/** Adds an operation to those that it inherits. */
@SmartAsync(either = true, name = "NarrowPlugin")
interface Narrow extends Base {

  @Override
  String two(String text);

  String three(String text);
}

package misuse;

import io.smartasync.SmartAsync;

public interface Base {
  @SmartAsync(name = "fetch")
  static String find() {
    return "";
  }

  @SmartAsync(name = "fetch")
  default String load() {
  //             ^ error: the twins of 'find()' and 'load()' would both be 'fetch()'; choose another name for one of them: '@SmartAsync(name = "...")' [SmartAsync:TwinsClash]
    return "";
  }

  @SmartAsync
  default String read() {
    return "";
  }
}

package misuse;

import io.smartasync.SmartAsync;
import java.util.stream.IntStream;

public abstract class Users {

  @SmartAsync
  public abstract IntStream find(long id);
  //                        ^ warning: 'find(long)' returns 'IntStream', whose elements are produced while the caller reads them, after the twin has completed; return a 'Stream' or a collection, or suppress this warning: '@SuppressWarnings("SmartAsync:NotAValue")' [SmartAsync:NotAValue]
}

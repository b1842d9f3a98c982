package misuse;

import io.smartasync.SmartAsync;
import java.util.ListIterator;

public abstract class Users {

  @SmartAsync
  public abstract ListIterator<String> find(long id);
  //                                   ^ warning: 'find(long)' returns 'ListIterator', whose elements are produced while the caller reads them, after the twin has completed; return a 'Stream' or a collection, or suppress this warning: '@SuppressWarnings("SmartAsync:NotAValue")' [SmartAsync:NotAValue]
}

package eitherinherited;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.stream.Stream;

@SmartAsync(either = true)
public interface Parent<A, B extends List<? super A>> {
  <C extends B> C one(A first, C list) throws InterruptedException;

  void two() throws Exception;

  boolean three(int... numbers);

  Stream<A> four();

  default int six() {
    return 6;
  }
}

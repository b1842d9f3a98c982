package eitherinherited;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.stream.Stream;

@SmartAsync(either = true)
public interface Child extends Parent<String, List<Object>> {
  int own(String... texts);

  Stream<? extends Number> numbers();
}

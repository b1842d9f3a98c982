package genericbase;

import io.smartasync.SmartAsync;
import java.util.List;

/** Passes one type parameter on. */
public class Keyed<T> extends Repository<String, List<T>> implements SmartKeyed<T> {

  @Override
  public List<T> find(String key) {
    return List.of();
  }

  @SmartAsync
  @Override
  public T first(List<T> all) {
    return all.get(0);
  }
}

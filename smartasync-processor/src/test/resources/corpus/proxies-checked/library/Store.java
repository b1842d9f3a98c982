package library;

import io.smartasync.SmartAsync;
import org.springframework.transaction.annotation.Transactional;

/** An interface whose author has checked it. */
@SmartAsync(proxyChecked = true)
public interface Store extends SmartStore {

  @Override
  @Transactional
  String load(String key);
}

package misuse;

import io.smartasync.SmartAsync;
import org.springframework.cache.annotation.Cacheable;

public class Prices extends Base<String> implements SmartPrices, Rates {
//     ^ error: 'Prices' implements 'SmartPrices', whose twins run behind a proxy and not through it, so '@Cacheable' on 'Base.price(T)' does not apply to 'priceAsync(String)', and '@Cacheable' on 'Rates.rate(int)' does not apply to 'rateAsync(int)'; add 'smartasync-spring' to the class path, wrap the object with 'SmartPrices.of(...)' instead of implementing 'SmartPrices', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]

  @Override
  @SmartAsync
  public long price(String of) {
    return 1;
  }

  @Override
  @SmartAsync
  public long rate(int day) {
    return 1;
  }
}

abstract class Base<T> {

  @Cacheable("prices")
  public abstract long price(T of);

  /** The same name, but another method. */
  @Cacheable("rates")
  public long rate(T of) {
    return 0;
  }
}

interface Rates {

  @Cacheable("rates")
  long rate(int day);
}

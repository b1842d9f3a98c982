package stages;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@SmartAsync
public class Weather implements SmartWeather {

  @Override
  public CompletionStage<Double> temperatureAsync(String city) {
    return CompletableFuture.supplyAsync(() -> (double) city.length());
  }
}

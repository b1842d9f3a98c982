package io.smartasync.examples.weather;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

/** What the library exports. {@link SmartWeather} adds the synchronous method. */
public interface Weather extends SmartWeather {

  /** Returns a client of a service. */
  static Weather at(URI service) {
    return new WeatherClient(HttpClient.newHttpClient(), service);
  }

  /**
   * Returns the temperature of a city, in degrees Celsius.
   *
   * @param city the name of the city
   * @return a future of the temperature
   */
  @Override
  @SmartAsync(throwing = IOException.class, timeout = "30s")
  CompletableFuture<Double> temperatureAsync(String city);
}

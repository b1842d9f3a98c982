package io.smartasync.examples.weather;

import java.io.IOException;

/** The service has rejected a request. */
public final class WeatherException extends IOException {

  private static final long serialVersionUID = 1;

  WeatherException(String message) {
    super(message);
  }
}

/**
 * A client of a weather service. Its users choose for each call whether to wait: {@code
 * weather.temperature("Oslo")} or {@code weather.temperatureAsync("Oslo")}.
 */
@NullMarked
package io.smartasync.examples.weather;

import org.jspecify.annotations.NullMarked;

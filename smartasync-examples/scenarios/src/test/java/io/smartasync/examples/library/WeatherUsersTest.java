package io.smartasync.examples.library;

import static io.smartasync.testing.AsyncAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smartasync.examples.weather.Weather;
import io.smartasync.examples.weather.WeatherException;
import io.smartasync.testing.Caller;
import io.smartasync.testing.EveryContext;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both kinds of users of a client library that uses SmartAsync. */
class WeatherUsersTest {

  private HttpServer service;
  private Weather weather;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", WeatherUsersTest::answer);
    service.start();
    weather = Weather.at(URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/"));
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    boolean isOslo = exchange.getRequestURI().getQuery().equals("city=Oslo");
    byte[] body = (isOslo ? "-3.5" : "unknown city").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(isOslo ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @EveryContext
  void aUserOfEitherKindGetsTheTemperature(Caller caller) throws IOException {
    assertThat(caller.calls(weather).temperature("Oslo")).isEqualTo(-3.5);
  }

  @EveryContext
  void aUserOfEitherKindGetsTheFailureOfTheService(Caller caller) {
    assertThatThrownBy(() -> caller.calls(weather).temperature("Atlantis"))
        .isExactlyInstanceOf(WeatherException.class)
        .hasMessage("unknown city");
  }

  @Test
  void anAsynchronousUserNeedsNoOtherThread() {
    assertThatCall(() -> weather.temperatureAsync("Oslo")).isAllowedOnAnEventLoop();
  }

  @Test
  void itsModuleRequiresTheRuntimeOnBehalfOfItsUsers() throws Exception {
    Path jar = Path.of(Weather.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assumeTrue(Files.isRegularFile(jar), "there is no descriptor before the package phase");

    ModuleDescriptor module =
        ModuleFinder.of(jar).find("io.smartasync.examples.weather").orElseThrow().descriptor();

    assertThat(module.requires())
        .anyMatch(
            required ->
                required.name().equals("io.smartasync")
                    && required
                        .modifiers()
                        .contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE));
    assertThat(module.exports()).hasSize(1);
  }
}

/** A client of a weather service, for synchronous and for asynchronous programs. */
module io.smartasync.examples.weather {
  // Transitive: the generated interface and its exceptions need it.
  requires transitive io.smartasync;
  requires transitive java.net.http;
  requires static org.jspecify;

  exports io.smartasync.examples.weather;
}

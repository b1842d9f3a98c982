/** Uses the JDK's HTTP client. */
module com.user.http {
  requires io.smartasync;
  requires transitive java.net.http;

  exports com.user.http;
}

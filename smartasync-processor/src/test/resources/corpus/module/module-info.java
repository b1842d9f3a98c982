/** Requires nothing but SmartAsync, whose annotation is part of what it exports. */
module com.user.app {
  requires transitive io.smartasync;

  exports com.user.app;
}

module org.promises {
  requires io.smartasync;

  exports org.promises;
}

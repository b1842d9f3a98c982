module misuse {
  requires io.smartasync;
  requires org.promises;
}

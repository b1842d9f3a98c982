package io.smartasync.frameworks.spring.bean;

import io.smartasync.SmartAsync;

/** Classes whose beans a proxy would break, or that cannot have one. */
class Unproxyable {

  private Unproxyable() {}

  static final class FinalClass implements SmartUnproxyable_FinalClass {

    @Override
    @SmartAsync
    public String name() {
      return "final class";
    }
  }

  static class FinalMethod implements SmartUnproxyable_FinalMethod {

    private final String name = "final method";

    @Override
    @SmartAsync
    public final String name() {
      return name;
    }
  }

  static class PublicField implements SmartUnproxyable_PublicField {

    public final String field;

    PublicField() {
      field = "public field";
    }

    @Override
    @SmartAsync
    public String name() {
      return field;
    }
  }

  record Value(String value) implements SmartUnproxyable_Value {

    Value() {
      this("record");
    }

    @Override
    @SmartAsync
    public String name() {
      return value;
    }
  }

  static sealed class Sealed implements SmartUnproxyable_Sealed permits Unsealed {

    @Override
    @SmartAsync
    public String name() {
      return "sealed";
    }
  }

  static final class Unsealed extends Sealed {}

  /** Nothing is gained by a proxy: the twin refuses by itself. */
  static class FutureStyle implements SmartUnproxyable_FutureStyle {

    @Override
    @SmartAsync
    public java.util.concurrent.CompletableFuture<String> nameAsync() {
      return java.util.concurrent.CompletableFuture.completedFuture("future style");
    }
  }
}

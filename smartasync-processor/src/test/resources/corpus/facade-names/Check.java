package names.user;

import names.Facade;
import names.Named;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Facade<String> wrapped = new Facade<>();
    Record<String> facade = Record.wrap(wrapped);
    assert facade.asynchronous() == wrapped;
    assert facade.async().equals("async");
    assert facade.of(wrapped).equals("of");
    assert facade.stream().equals("stream");
    assert facade.values().count() == 0;
    assert facade.add(1, 2, 3, 4) == 10;
    assert facade.self("", 1, "").equals(facade);
    assert facade.later("", "").equals(facade);
    SmartFacade_Inner<String, Integer> inner = facade.inner();
    assert inner.get(1, "x").equals("x");
    assert facade.rawInner(java.util.List.of()).asynchronous() != null;
    Object raw = facade.raw();
    assert raw.equals("raw");
    assert SmartNamed.wrap(new Named<Integer>()).greatest(3, 2) == 3;
  }
}

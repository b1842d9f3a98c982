package javadoc;

import java.io.IOException;
import java.util.List;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    Documented<String> documented = new Documented<>();
    assert documented.findAsync(1, List.of()).join().equals("found");
    assert SmartDocumented.of(documented).size(List.of("a")) == 1;
    assert documented.text().equals("text");
    assert documented.nameAsync().join().equals("name");
    assert documented.inheritedAsync().join().equals("inherited");
    SmartDocumented.of(documented).nothing();
  }
}

package wildcards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Catalog<String> catalog = new Catalog<>();
    for (SmartCatalog<String> door : List.of(catalog, SmartCatalog.of(catalog))) {
      Number price = door.price("abc");
      assert price.intValue() == 3;
      String same = door.same("x");
      assert same.equals("x");
      Object any = door.any();
      assert any.equals(1);
      assert door.something(Map.of()).equals(0);
      door.done();
      List<? extends String> list = door.list("y");
      assert list.equals(List.of("y"));
      CompletableFuture<List<? extends Number>> numbers = door.numbersAsync(new ArrayList<>());
      assert numbers.join().equals(List.of(1));
    }
  }
}

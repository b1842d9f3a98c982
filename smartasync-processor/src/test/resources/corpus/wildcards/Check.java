package wildcards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Catalog<String> catalog = new Catalog<>();
    for (SmartCatalog<String> variant : List.of(catalog, SmartCatalog.of(catalog))) {
      Number price = variant.price("abc");
      assert price.intValue() == 3;
      String same = variant.same("x");
      assert same.equals("x");
      Object any = variant.any();
      assert any.equals(1);
      assert variant.something(Map.of()).equals(0);
      variant.done();
      List<? extends String> list = variant.list("y");
      assert list.equals(List.of("y"));
      CompletableFuture<List<? extends Number>> numbers = variant.numbersAsync(new ArrayList<>());
      assert numbers.join().equals(List.of(1));
    }
  }
}

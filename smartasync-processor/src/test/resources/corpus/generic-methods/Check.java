package genericmethods;

import java.util.List;
import java.util.concurrent.TimeUnit;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    for (SmartConverter converter :
        new SmartConverter[] {new Converter(), SmartConverter.of(new Converter())}) {
      List<Integer> lengths = converter.convertAsync(List.of("a", "bb"), String::length).join();
      assert lengths.equals(List.of(1, 2));
      assert converter.convert(List.of("a"), String::length).equals(List.of(1));
      Integer max = converter.maxAsync(List.of(1, 3, 2)).join();
      assert max == 3;
      Integer larger = converter.larger(4, 5);
      assert larger == 5;
      assert converter.parse(TimeUnit.class, "DAYS") == TimeUnit.DAYS;
      String nothing = converter.<String>nothingAsync().join();
      assert nothing == null;
      Integer never = converter.never();
      assert never == null;
      assert converter.fourAsync(1, List.of(2), "3", 4).join().equals("1[2]34");
    }
  }
}

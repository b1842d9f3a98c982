package overloads;

import java.util.List;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    for (SmartFinder finder : new SmartFinder[] {new Finder(), SmartFinder.of(new Finder())}) {
      assert finder.findAsync(1).join().equals("int");
      assert finder.findAsync(1L).join().equals("long");
      assert finder.findAsync(Long.valueOf(1)).join().equals("Long");
      assert finder.findAsync(List.of()).join().equals("list");
      assert finder.findAsync().join().equals("none");
      assert finder.find(1).equals("int");
      assert finder.search("a").equals("text");
      assert finder.search(1).equals("object");
    }
  }
}

package closeables;

import java.io.Closeable;
import java.io.FileNotFoundException;

final class Check {

  public static void main(String[] args) throws Exception {
    Files.Abandoned abandoned = new Files.Abandoned();
    try (Closeable resource = abandoned) {
      assert resource != null;
    }
    assert abandoned.isClosed;
    Closeable facade = SmartFiles_Abandoned.of(new Files.Abandoned());
    facade.close();
    try {
      new Files.Failing().close();
      throw new AssertionError();
    } catch (FileNotFoundException e) {
      assert e.getMessage().equals("gone");
    }
    Files.Plain plain = new Files.Plain();
    plain.close();
    assert plain.isClosed;
  }
}

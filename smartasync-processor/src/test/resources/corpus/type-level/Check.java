package typelevel;

import java.io.IOException;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    try (Service service = new Service()) {
      assert service.compareToAsync(service).join() == 0;
      assert service.closeAsync().join() == null;
      SmartService wrapped = SmartService.of(service);
      try {
        wrapped.load();
        throw new AssertionError();
      } catch (IOException e) {
        assert e.getMessage().equals("disk");
      }
      try {
        wrapped.loadClassNow("x.Y");
        throw new AssertionError();
      } catch (ClassNotFoundException e) {
        assert e.getMessage().equals("x.Y");
      }
    }
  }
}

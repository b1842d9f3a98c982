package plain;

import java.util.concurrent.TimeoutException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    try (Reports reports = new Reports()) {
      for (SmartReports door : new SmartReports[] {reports, SmartReports.of(reports)}) {
        assert door.render(3).equals("3 pages");
        assert door.renderAsync(3).get().equals("3 pages");
        assert door.print() == null;
        try {
          door.render(0);
          throw new AssertionError("rendered");
        } catch (IllegalArgumentException e) {
          assert e.getMessage().equals("no pages");
        }
        try {
          door.never();
          throw new AssertionError("rendered");
        } catch (TimeoutException e) {
          assert e.getMessage().startsWith("Timeout of ");
        }
      }
    }
  }
}

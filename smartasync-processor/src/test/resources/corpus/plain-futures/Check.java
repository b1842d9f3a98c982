package plain;

import java.util.concurrent.TimeoutException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    try (Reports reports = new Reports()) {
      for (SmartReports variant : new SmartReports[] {reports, SmartReports.of(reports)}) {
        assert variant.render(3).equals("3 pages");
        assert variant.renderAsync(3).get().equals("3 pages");
        assert variant.print() == null;
        try {
          variant.render(0);
          throw new AssertionError("rendered");
        } catch (IllegalArgumentException e) {
          assert e.getMessage().equals("no pages");
        }
        try {
          variant.never();
          throw new AssertionError("rendered");
        } catch (TimeoutException e) {
          assert e.getMessage().startsWith("Timeout of ");
        }
      }
    }
  }
}

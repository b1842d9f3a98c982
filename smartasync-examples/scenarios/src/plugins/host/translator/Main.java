package translator;

import java.io.IOException;
import java.util.ServiceLoader;

/** Loads the plugins of the class path and calls both methods of each. */
public class Main {

  public static void main(String[] args) throws IOException {
    for (SmartTranslator plugin : ServiceLoader.load(SmartTranslator.class)) {
      String now = plugin.translate(args[0]);
      String later = plugin.translateAsync(args[0]).join();
      System.out.println(plugin.getClass().getName() + ": " + now + ", " + later);
    }
  }
}

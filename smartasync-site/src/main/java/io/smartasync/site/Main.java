package io.smartasync.site;

import java.io.IOException;
import java.nio.file.Path;

/** Builds the site: {@code docs/build} calls it. */
final class Main {

  private Main() {}

  /**
   * Builds the site into {@code target/site}.
   *
   * @param arguments the folder of all modules
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      Path site = new Site(Path.of(arguments[0]).toRealPath()).build();
      System.out.println("The site is in " + site);
    } catch (SiteException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}

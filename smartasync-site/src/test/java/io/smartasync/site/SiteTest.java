package io.smartasync.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Builds the site and opens it in a browser. A machine without Node.js skips this, except for one
 * that says that it is for continuous integration.
 */
class SiteTest {

  @Test
  void thePagesTheirLinksTheSearchAndTheConsole() throws Exception {
    assumeTrue(
        Node.isInstalled() || System.getenv("CI") != null,
        "the site is not tested: Node.js and npm are not on the path");
    Site site = new Site(Path.of("..").toRealPath());
    site.build();
    assertThat(site.browse()).contains("# fail 0").contains("# pass 5");
  }
}

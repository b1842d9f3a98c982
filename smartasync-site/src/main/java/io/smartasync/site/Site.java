package io.smartasync.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The site: the pages of {@code docs}, made by VitePress, and the Javadoc. */
final class Site {

  private final Path root;
  private final Path module;
  private final Node node;

  /**
   * A site that is built below the {@code target} folder of this module.
   *
   * @param root the folder of all modules
   */
  Site(Path root) {
    this.root = root;
    this.module = root.resolve("smartasync-site");
    this.node = new Node(module);
  }

  /**
   * Builds the site; an earlier one is replaced.
   *
   * @return the folder of the site
   * @throws SiteException if a page has a link to a file that does not exist, or a tool fails
   */
  Path build() throws IOException, InterruptedException {
    Path site = module.resolve("target/site");
    node.install();
    node.run("node", "node_modules/vitepress/bin/vitepress.js", "build", ".");
    Files.copy(
        root.resolve("docs/llms.txt"),
        site.resolve("llms.txt"),
        StandardCopyOption.REPLACE_EXISTING);
    new Javadoc(root).write(site.resolve("javadoc"));
    return site;
  }

  /**
   * Opens the pages of the built site in a browser, and follows their links.
   *
   * @return the report of the tests
   * @throws SiteException if a test fails
   */
  String browse() throws IOException, InterruptedException {
    return node.run("node", "--test", "test/site.test.mjs");
  }
}

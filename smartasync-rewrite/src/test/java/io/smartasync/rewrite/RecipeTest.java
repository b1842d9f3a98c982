package io.smartasync.rewrite;

import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/**
 * A test of a recipe. Each run is repeated: a recipe must not change what it has changed before.
 */
interface RecipeTest extends RewriteTest {

  /** Reads the libraries that the sources of the tests use. */
  static JavaParser.Builder<?, ?> parser() {
    return JavaParser.fromJavaVersion()
        .classpath("reactor-core", "reactive-streams", "rxjava", "mutiny", "guava", "vertx-core");
  }

  /** Lets a test read what a recipe has left alone. */
  static RecipeSpec leavesAlone(RecipeSpec spec, Reason... reasons) {
    return spec.dataTable(
        LeftAlone.Row.class,
        rows ->
            org.assertj.core.api.Assertions.assertThat(rows)
                .extracting(LeftAlone.Row::reason)
                .containsExactlyInAnyOrder(
                    java.util.Arrays.stream(reasons).map(Reason::text).toArray(String[]::new)));
  }
}

package io.smartasync.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/**
 * A test of a recipe. Each run is repeated: a recipe must not change what it has changed before.
 */
interface RecipeTest extends RewriteTest {

  /** Lets a test read what a recipe has left alone. */
  static RecipeSpec leavesAlone(RecipeSpec spec, Reason... reasons) {
    return spec.dataTable(
        LeftAlone.Row.class,
        rows ->
            assertThat(rows)
                .extracting(LeftAlone.Row::reason)
                .containsExactlyInAnyOrder(
                    Arrays.stream(reasons).map(Reason::text).toArray(String[]::new)));
  }
}

/**
 * Contains recipes for OpenRewrite, which change existing code so that it uses SmartAsync.
 *
 * <p>{@link io.smartasync.rewrite.AdoptSmartAsync} runs all of them. OpenRewrite's plugins for
 * Maven and Gradle load the recipes by name; a program never calls them. {@code mvn rewrite:dryRun}
 * shows what a recipe would change, and {@code mvn rewrite:run} changes it. What a recipe leaves
 * alone, with the reason, is in the data table {@link io.smartasync.rewrite.LeftAlone}.
 */
@NullMarked
package io.smartasync.rewrite;

import org.jspecify.annotations.NullMarked;

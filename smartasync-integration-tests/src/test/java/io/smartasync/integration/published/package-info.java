/**
 * What the build would publish, as it lies in the modules' target folders; runs after packaging.
 */
@NullMarked
package io.smartasync.integration.published;

import org.jspecify.annotations.NullMarked;

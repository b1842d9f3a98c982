/** Tests of the packaged files in the modules' target folders; runs after packaging. */
@NullMarked
package io.smartasync.integration.published;

import org.jspecify.annotations.NullMarked;

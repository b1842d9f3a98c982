/** The signatures of the public API, which are compared with a file. */
@NullMarked
package io.smartasync.api;

import org.jspecify.annotations.NullMarked;

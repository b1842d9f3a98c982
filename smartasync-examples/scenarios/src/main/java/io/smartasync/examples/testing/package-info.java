/** A class with a slow dependency, to be tested in every calling context. */
@NullMarked
package io.smartasync.examples.testing;

import org.jspecify.annotations.NullMarked;

/** All that may be null says so. */
@NullMarked
package nullness;

import org.jspecify.annotations.NullMarked;

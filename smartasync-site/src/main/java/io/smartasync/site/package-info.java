/** Builds the site: the pages of {@code docs} and the Javadoc of all published modules. */
@NullMarked
package io.smartasync.site;

import org.jspecify.annotations.NullMarked;

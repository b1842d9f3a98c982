/** Reads many pages from many hosts. */
@NullMarked
package io.smartasync.examples.scraping;

import org.jspecify.annotations.NullMarked;

/** Prices: asked from a supplier by HTTP, and cached. */
@NullMarked
package io.smartasync.examples.shop.prices;

import org.jspecify.annotations.NullMarked;

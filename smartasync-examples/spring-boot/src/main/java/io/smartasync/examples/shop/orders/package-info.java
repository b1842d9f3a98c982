/** Orders: secured, in transactions. */
@NullMarked
package io.smartasync.examples.shop.orders;

import org.jspecify.annotations.NullMarked;

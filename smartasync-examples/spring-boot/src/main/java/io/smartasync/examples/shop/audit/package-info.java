/** The aspect: who called which operation. */
@NullMarked
package io.smartasync.examples.shop.audit;

import org.jspecify.annotations.NullMarked;

/** Context that is bound to threads crosses both doors. */
@NullMarked
package io.smartasync.integration.context;

import org.jspecify.annotations.NullMarked;

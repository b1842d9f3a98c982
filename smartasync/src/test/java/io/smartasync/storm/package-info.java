/** Random operations with random disturbances, whose outcomes are compared with an oracle. */
@NullMarked
package io.smartasync.storm;

import org.jspecify.annotations.NullMarked;

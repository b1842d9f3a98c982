/** Servers that several tests need. */
@NullMarked
package io.smartasync.integration.servers;

import org.jspecify.annotations.NullMarked;

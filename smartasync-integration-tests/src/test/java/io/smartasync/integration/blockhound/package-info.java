/** With BlockHound installed. */
@NullMarked
package io.smartasync.integration.blockhound;

import org.jspecify.annotations.NullMarked;

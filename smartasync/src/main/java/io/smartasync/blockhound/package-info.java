/**
 * The integration with BlockHound, which BlockHound loads by itself. Contains no API for programs.
 */
@NullMarked
package io.smartasync.blockhound;

import org.jspecify.annotations.NullMarked;

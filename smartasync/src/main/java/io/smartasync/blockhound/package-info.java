/** What BlockHound is told of this library; nothing for programs to use. */
@NullMarked
package io.smartasync.blockhound;

import org.jspecify.annotations.NullMarked;

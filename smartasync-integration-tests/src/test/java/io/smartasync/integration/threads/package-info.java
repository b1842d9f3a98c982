/** Tests on real threads of real libraries: which may wait and which must not. */
@NullMarked
package io.smartasync.integration.threads;

import org.jspecify.annotations.NullMarked;

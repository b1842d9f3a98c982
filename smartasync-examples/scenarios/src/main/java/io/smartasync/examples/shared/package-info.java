/** One service class that a servlet application and a reactive application share. */
@NullMarked
package io.smartasync.examples.shared;

import org.jspecify.annotations.NullMarked;

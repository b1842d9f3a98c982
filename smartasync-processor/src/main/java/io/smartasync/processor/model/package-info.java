/** What is known of an annotated type once it has been read and found right. */
@NullMarked
package io.smartasync.processor.model;

import org.jspecify.annotations.NullMarked;

/** Tests of SmartAsync beside other annotation processors. */
@NullMarked
package io.smartasync.frameworks.processors;

import org.jspecify.annotations.NullMarked;

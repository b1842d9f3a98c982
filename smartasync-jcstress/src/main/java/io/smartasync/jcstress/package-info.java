/**
 * What threads may see of each other, and what they must not, in races that jcstress runs millions
 * of times. Each class is one race.
 */
@NullMarked
package io.smartasync.jcstress;

import org.jspecify.annotations.NullMarked;

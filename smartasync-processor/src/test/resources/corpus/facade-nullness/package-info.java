@NullMarked
@SmartAsync.For(marked.Marked.class)
@SmartAsync.For(unmarked.Unmarked.class)
package nullness;

import io.smartasync.SmartAsync;
import org.jspecify.annotations.NullMarked;

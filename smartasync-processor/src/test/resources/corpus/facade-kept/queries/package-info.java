/** The same publisher with a facade. */
@SmartAsync.For(
    value = Library.Database.class,
    follow = {Library.Select.class, Library.Where.class})
@SmartAsync.For(value = Library.Client.class, follow = Library.Commands.class)
package kept.queries;

import io.smartasync.SmartAsync;
import library.Library;
